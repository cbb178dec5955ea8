import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../platform/clock.ts'
import { type Act, actDone } from '../platform/events/act.ts'
import type { Announcement, Reaction } from '../platform/events/announcement.ts'
import { Refusal } from '../platform/refusal.ts'
import type { StaffStore } from '../staff/index.ts'
import { type ActStore, ChainWentOn } from './act-store.ts'
import { entryAfter } from './entry.ts'

export interface ChainingDeps {
  acts: ActStore
  staff: Pick<StaffStore, 'grantsOf'>
  clock: Clock
}

/** A dozen streams meet at the chain's end at most: in each round one of them gets in. */
const attempts = 40
const longestPauseMs = 200

const lostTheRace = (error: unknown) => error instanceof ChainWentOn || (error instanceof Refusal && error.code === 'try-again')

/** The name under which they act, and the roles where the edge had not asked for any; both from what they hold now. */
async function withWhom({ staff }: ChainingDeps, { forMasked, ...act }: Act): Promise<Act> {
  if (act.byMasked && act.roles.length > 0) return act
  const grants = await staff.grantsOf(act.accountId)
  const own = grants[0]?.nameMasked
  const byMasked = act.byMasked ?? (own && forMasked ? `${own}（代${forMasked}）` : own)
  const roles = act.roles.length > 0 ? act.roles : grants.map(({ role, orgId }) => ({ role, orgId }))
  return { ...act, ...(byMasked ? { byMasked } : {}), roles }
}

/** Once for each act, however often and by however many it is brought; `false` when it stands there already. */
export async function appendAct(deps: ChainingDeps, act: Act): Promise<boolean> {
  const whole = await withWhom(deps, act)
  for (let tried = 1; ; tried += 1) {
    try {
      return await deps.acts.append(entryAfter(await deps.acts.end(), whole, deps.clock.now()))
    } catch (error) {
      if (!lostTheRace(error) || tried === attempts) throw error
      await wait(Math.random() * Math.min(longestPauseMs, 10 * tried))
    }
  }
}

export const actReactions = (deps: ChainingDeps): Reaction[] => [
  {
    name: 'acts.enter',
    on: [actDone],
    run: async announcement => void (await appendAct(deps, (announcement as Announcement<string, Act>).payload)),
  },
]
