import type { Obstacle } from 'shared-types/privacy'
import { type Account, accountClosing, accountHold, endHolding, Overtaken } from '../identity/index.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { type ClosingRecord, describeClosing, settlesMs } from './closing.ts'
import type { ClosingDeps } from './deps.ts'
import { obstaclesOf } from './obstacles.ts'

export async function previewClosing(deps: ClosingDeps, { accountId, personId }: Actor) {
  const [obstacles, account] = await Promise.all([
    obstaclesOf(deps, { accountId, personId }),
    deps.identity.accountById(accountId),
  ])
  return { accountId, isMember: account?.personId !== undefined, obstacles }
}

/** The account with its openid, its number and its hold on a person and a membership; one transaction with the record of it. */
async function closingWrites(deps: ClosingDeps, account: Account, record: ClosingRecord): Promise<Write[]> {
  const { accountId, personId } = account
  const [openid, person, member] = await Promise.all([
    deps.identity.openidOf(accountId),
    personId ? deps.identity.personById(personId) : undefined,
    personId ? deps.memberships.byPerson(personId) : undefined,
  ])
  if (!openid) throw new Overtaken()
  const openidHash = blindIndex((await deps.secrets()).indexKeys.openid, openid)
  return [
    ...accountClosing(deps.tables.identity, account, openidHash, person),
    ...(member?.accountId === accountId ? [deps.memberships.unbinding(member)] : []),
    ...deps.closings.closing(record),
  ]
}

/** Looks, and closes if nothing has begun since: whatever might stand in the way moves a mark that this transaction asks about. */
async function tryToClose(deps: ClosingDeps, account: Account, once: Once) {
  const now = deps.clock.now()
  const { accountId } = account
  const holding = [deps.tables.cases, deps.tables.staff, deps.tables.contests]
  const seen = await Promise.all(holding.map(table => accountHold(table, accountId)))
  const obstacles: Obstacle[] = await obstaclesOf(deps, account)
  if (obstacles.length > 0) throw new Refusal('account-in-use')
  const justBefore = new Date(now.getTime() - settlesMs).toISOString()
  if (seen.some(mark => mark && mark.heldAt > justBefore)) throw new Refusal('try-again')
  const record: ClosingRecord = { closingId: newId('cls', now), accountId, closedAt: now.toISOString() }
  const answer = { closing: describeClosing(record, await deps.calendars.current()) }
  await deps.closings.save(
    ...holding.map((table, i) => endHolding(table, accountId, seen[i], record.closedAt)),
    ...(await closingWrites(deps, account, record)),
    once.row(answer),
  )
  return answer
}

const mostRounds = 5

/** Closed before: by the other tap, or by a request whose answer was lost and that now comes from the new account. */
async function closedBefore(deps: ClosingDeps, accountId: string, once: Once) {
  const record = await deps.closings.ofAccount(accountId)
  if (!record) throw new Refusal('not-found')
  const answer = { closing: describeClosing(record, await deps.calendars.current()) }
  await deps.closings.save(once.row(answer))
  return answer
}

export async function closeAccount(deps: ClosingDeps, actor: Actor, accountId: string, once: Once) {
  for (let round = 1; ; round += 1) {
    const account = accountId === actor.accountId ? await deps.identity.accountById(accountId) : undefined
    if (!account) return closedBefore(deps, accountId, once)
    try {
      return await tryToClose(deps, account, once)
    } catch (error) {
      const overtaken = error instanceof Overtaken || (error instanceof Refusal && error.code === 'case-changed')
      if (!overtaken || round === mostRounds) throw error
    }
  }
}

/** A number that nobody has is told as one that does not exist. */
export async function closingById(deps: Pick<ClosingDeps, 'closings' | 'calendars'>, closingId: string) {
  const record = await deps.closings.byId(closingId)
  if (!record) throw new Refusal('not-found')
  return { closing: describeClosing(record, await deps.calendars.current()) }
}
