import type { IdentityStore } from '../identity/index.ts'
import { type Clock, dayOf, days, later } from '../platform/clock.ts'
import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import { voucherDays } from './cooling.ts'
import type { CoolingStore } from './cooling-store.ts'
import type { VoucherStore } from './voucher-store.ts'

interface Deps {
  identity: Pick<IdentityStore, 'accountById'>
  cooling: Pick<CoolingStore, 'linesOfPhone' | 'allocation'>
  vouchers: Pick<VoucherStore, 'voucherOf'>
  clock: Clock
}

export const coolingOwnData =
  ({ identity, cooling, vouchers, clock }: Deps) =>
  async ({ accountId }: { accountId: string }): Promise<TextSheet[]> => {
    const phoneHash = (await identity.accountById(accountId))?.phoneHash
    const keys = phoneHash ? [accountId, phoneHash] : [accountId]
    const lately = Array.from({ length: voucherDays }, (_, ago) => dayOf(later(clock.now(), -ago * days)))
    const [found, lines] = await Promise.all([
      Promise.all(lately.map(on => vouchers.voucherOf(on, keys))),
      phoneHash ? cooling.linesOfPhone(phoneHash) : [],
    ])
    const portions = await Promise.all(
      lines.map(async line => ({ ...line, allocation: await cooling.allocation(line.allocationId) })),
    )
    return [
      {
        name: '清凉物资',
        head: ['日期或年份', '物品', '在哪里', '领取时间'],
        rows: [
          ...found.flatMap(one => (one ? [[one.on, one.goods, one.stationName, localMinute(one.redeemedAt)]] : [])),
          ...portions.flatMap(({ allocation, handedAt }) =>
            allocation ? [[allocation.seasonName, allocation.goods, allocation.orgName, localMinute(handedAt)]] : [],
          ),
        ],
      },
    ]
  }
