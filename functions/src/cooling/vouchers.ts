import type { Voucher } from 'shared-types/cooling'
import { maskPhone } from 'shared-types/masks'
import { dayOf } from '../platform/clock.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode, randomToken } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { claim } from '../quota/index.ts'
import { requireKeeper } from '../stations/index.ts'
import { type DayQuotaRecord, poolOf, type VoucherRecord } from './cooling.ts'
import type { CoolingDeps } from './deps.ts'

const describe = ({ code, stationId, stationName, address, goods, on, claimedAt, redeemedAt }: VoucherRecord): Voucher => ({
  code,
  stationId,
  stationName,
  address,
  goods,
  on,
  claimedAt,
  ...(redeemedAt ? { redeemedAt } : {}),
})

/** A number verified in the mini-program and the same number said aloud to a keeper are one person. */
async function keysOf({ identity }: CoolingDeps, { accountId }: Actor): Promise<string[]> {
  const account = await identity.accountById(accountId)
  return account?.phoneHash ? [accountId, account.phoneHash] : [accountId]
}

async function openDay({ vouchers, clock }: CoolingDeps, stationId: string): Promise<DayQuotaRecord> {
  const now = clock.now()
  const day = await vouchers.day(stationId, dayOf(now))
  if (!day) throw new Refusal('not-found')
  if (now.toISOString() < day.opensAt) throw new Refusal('voucher-not-yet')
  return day
}

const newVoucher = ({ stationId, stationName, address, goods, on }: DayQuotaRecord, now: Date): VoucherRecord => ({
  code: randomCode(6),
  stationId,
  stationName,
  address,
  goods,
  on,
  claimedAt: now.toISOString(),
})

/** Claiming again gives the voucher that one has. */
export async function claimVoucher(
  deps: CoolingDeps,
  actor: Actor,
  stationId: string,
  once: Once,
): Promise<{ voucher: Voucher }> {
  const day = await openDay(deps, stationId)
  const keys = await keysOf(deps, actor)
  const voucher = { ...newVoucher(day, deps.clock.now()), accountId: actor.accountId }
  const answer = { voucher: describe(voucher) }
  const claimed = await claim(deps, [{ pool: poolOf(day) }], actor.accountId, () => [
    ...deps.vouchers.issuing(voucher, keys),
    once.row(answer),
  ])
  if (!claimed.again) return answer
  const before = await deps.vouchers.voucherOf(day.on, keys)
  if (!before) throw new Refusal('try-again')
  const again = { voucher: describe(before) }
  await deps.vouchers.save(once.row(again))
  return again
}

export async function myVoucher(deps: CoolingDeps, actor: Actor): Promise<{ voucher?: Voucher }> {
  const found = await deps.vouchers.voucherOf(dayOf(deps.clock.now()), await keysOf(deps, actor))
  return found ? { voucher: describe(found) } : {}
}

/** Claimed and redeemed in one act, for who has no mini-program at hand. */
export async function handOverByPhone(deps: CoolingDeps, actor: Actor, stationId: string, phone: string, once: Once) {
  await requireKeeper(deps, actor, stationId)
  const day = await openDay(deps, stationId)
  const phoneHash = blindIndex((await deps.secrets()).indexKeys.phone, phone)
  const now = deps.clock.now()
  const answer = { phoneMasked: maskPhone(phone) }
  const handed = { redeemedAt: now.toISOString(), redeemedBy: actor.accountId, scanId: randomToken() }
  const voucher = { ...newVoucher(day, now), ...handed, ...answer }
  const claimed = await claim(deps, [{ pool: poolOf(day) }], phoneHash, () => [
    ...deps.vouchers.issuing(voucher, [phoneHash]),
    deps.vouchers.countingRedeemed(day),
    once.row(answer),
  ])
  if (claimed.again) throw new Refusal('voucher-taken-today', { about: stationId })
  return answer
}
