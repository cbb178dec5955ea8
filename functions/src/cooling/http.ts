import type { coolingEndpoints } from 'shared-types/cooling-endpoints'
import type { Handlers } from '../platform/http/serve.ts'
import { allot, giveBackSurplus, handOut, listAllocations } from './allocations.ts'
import { describeAllocation } from './cooling.ts'
import { listDayQuotas, setDayQuotas } from './day-quotas.ts'
import type { CoolingDeps } from './deps.ts'
import { redeemVouchers } from './redeem.ts'
import { addToRoster, listMyPortions, showAllocation, signForPortion } from './roster.ts'
import { changePlan, listSeasons, looking, openSeason, ownSeason, showSeason } from './seasons.ts'
import { keptDay, TodayBoard } from './today.ts'
import { claimVoucher, handOverByPhone, myVoucher } from './vouchers.ts'

type All = Handlers<typeof coolingEndpoints>

const deskHandlers = (deps: CoolingDeps) =>
  ({
    listSeasons: async ({ query }, { actor }) => ({ items: await listSeasons(deps, actor, query.orgId) }),
    openSeason: ({ body }, { actor, once }) => openSeason(deps, actor, body, once),
    changePlan: ({ params, body }, { actor, once }) => changePlan(deps, actor, params.seasonId, body, once),
    allot: ({ params, body }, { actor, once }) => allot(deps, actor, params.seasonId, body, once),
    listSeasonAllocations: async ({ params }, { actor }) => {
      const season = await ownSeason(deps, actor, params.seasonId, looking)
      const items = await deps.cooling.allocationsIn(params.seasonId)
      return { season: await showSeason(deps, season), items: items.map(describeAllocation) }
    },
    listAllocations: async ({ query }, { actor }) => ({ items: await listAllocations(deps, actor, query.orgId) }),
    getAllocation: ({ params }, { actor }) => showAllocation(deps, actor, params.allocationId),
    addToRoster: ({ params, body }, { actor, once }) => addToRoster(deps, actor, params.allocationId, body.people, once),
    handOut: ({ params, body }, { actor, once }) => handOut(deps, actor, params.allocationId, body, once),
    giveBackSurplus: ({ params }, { actor, once }) => giveBackSurplus(deps, actor, params.allocationId, once),
    setDayQuotas: async ({ params, body }, { actor }) => ({ items: await setDayQuotas(deps, actor, params.seasonId, body) }),
    listDayQuotas: async ({ params, query }, { actor }) => ({
      items: await listDayQuotas(deps, actor, params.seasonId, query.on),
    }),
  }) satisfies Partial<All>

export function coolingHandlers(deps: CoolingDeps): All {
  const board = new TodayBoard(deps)
  return {
    ...deskHandlers(deps),
    listCoolingToday: async () => ({ items: await board.list() }),
    claimVoucher: ({ params }, { actor, once }) => claimVoucher(deps, actor, params.stationId, once),
    getMyVoucher: (_request, { actor }) => myVoucher(deps, actor),
    listMyPortions: async (_request, { actor }) => ({ items: await listMyPortions(deps, actor) }),
    signForPortion: ({ params }, { actor, once }) => signForPortion(deps, actor, params.lineId, once),
    getKeptDay: ({ params }, { actor }) => keptDay(deps, actor, params.stationId),
    redeemVouchers: async ({ params, body }, { actor }) => ({
      results: await redeemVouchers(deps, actor, params.stationId, body.scans),
    }),
    handOverByPhone: ({ params, body }, { actor, once }) => handOverByPhone(deps, actor, params.stationId, body.phone, once),
  }
}
