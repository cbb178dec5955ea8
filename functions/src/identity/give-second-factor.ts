import type { Clock } from '../platform/clock.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import type { IdentityStore } from './identity-store.ts'
import { addressOf, inGroups, newRecoveryCodes, newSecret, recoveryIn, stepOf } from './second-factor.ts'
import type { SecondFactorStore } from './second-factor-store.ts'

export interface SecondFactorDeps {
  factors: SecondFactorStore
  identity: Pick<IdentityStore, 'accountById'>
  clock: Clock
  secrets(): Promise<Secrets>
  /** Of the installation. */
  asksForSecondFactor: boolean
}

type Who = Pick<Actor, 'accountId' | 'sessionId'>

export async function lookAtSecondFactor({ factors, asksForSecondFactor }: SecondFactorDeps, { accountId, sessionId }: Who) {
  const [factor, session] = await Promise.all([factors.factorOf(accountId), factors.sessionOf(accountId, sessionId)])
  return {
    isAsked: asksForSecondFactor,
    isBound: factor?.boundAt !== undefined,
    isGiven: session.secondFactorAt !== undefined,
    recoveryLeft: factor?.recovery.length ?? 0,
  }
}

/** Whoever has one bound shows it before another takes its place, or a session left open would be enough to change it. */
async function requireGivenIfBound({ factors }: SecondFactorDeps, { accountId, sessionId }: Who) {
  const [factor, session] = await Promise.all([factors.factorOf(accountId), factors.sessionOf(accountId, sessionId)])
  if (factor?.boundAt && !session.secondFactorAt) throw new Refusal('second-factor-needed')
  return { factor, session }
}

export async function beginSecondFactor(deps: SecondFactorDeps, who: Who) {
  await requireGivenIfBound(deps, who)
  const account = await deps.identity.accountById(who.accountId)
  const secret = await deps.factors.begin(who.accountId, newSecret())
  return { secret, address: addressOf(secret, account?.nameMasked ?? '工作人员') }
}

/** Keyed, with the key of what names nobody: a code of ten characters is too short to be safe under a plain hash. */
async function fingerprints({ secrets }: SecondFactorDeps, accountId: string, codes: string[]): Promise<string[]> {
  const { caller } = (await secrets()).indexKeys
  return codes.map(code => blindIndex(caller, `recovery|${accountId}|${code}`))
}

export async function bindSecondFactor(deps: SecondFactorDeps, who: Who, code: string) {
  const { accountId } = who
  const { session } = await requireGivenIfBound(deps, who)
  const secret = await deps.factors.secretOf(accountId, 'pending')
  if (!secret) throw new Refusal('second-factor-missing')
  const at = deps.clock.now()
  await deps.factors.takeTry(accountId, at)
  const step = stepOf(secret, code, at)
  if (step === undefined) throw new Refusal('second-factor-wrong')
  const codes = newRecoveryCodes()
  const recovery = await fingerprints(deps, accountId, codes)
  await deps.factors.bind({ accountId, session, at }, { secret, step, recovery })
  return { recoveryCodes: codes.map(inGroups) }
}

export async function giveSecondFactor(deps: SecondFactorDeps, { accountId, sessionId }: Who, typed: string) {
  const { factors } = deps
  const [factor, session] = await Promise.all([factors.factorOf(accountId), factors.sessionOf(accountId, sessionId)])
  if (!factor?.boundAt) throw new Refusal('second-factor-missing')
  const at = deps.clock.now()
  await factors.takeTry(accountId, at)
  const giving = { accountId, session, at }
  const recovery = recoveryIn(typed)
  if (recovery) {
    const [used = ''] = await fingerprints(deps, accountId, [recovery])
    if (!factor.recovery.includes(used)) throw new Refusal('second-factor-wrong')
    const left = factor.recovery.filter(one => one !== used)
    await factors.useRecovery(giving, factor.recovery, left)
    return { done: true as const }
  }
  const secret = await factors.secretOf(accountId, 'secret')
  const step = secret && stepOf(secret, typed, at)
  if (!step) throw new Refusal('second-factor-wrong')
  await factors.useStep(giving, step)
  return { done: true as const }
}

export async function renewRecoveryCodes(deps: SecondFactorDeps, who: Who) {
  const { factor } = await requireGivenIfBound(deps, who)
  if (!factor?.boundAt) throw new Refusal('second-factor-missing')
  const codes = newRecoveryCodes()
  const fresh = await fingerprints(deps, who.accountId, codes)
  await deps.factors.renewRecovery(who.accountId, factor.recovery, fresh, deps.clock.now())
  return { recoveryCodes: codes.map(inGroups) }
}
