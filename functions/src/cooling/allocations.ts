import { attachMedia } from '../media/index.ts'
import { type Book, type NewEntry, withBook } from '../ledger/index.ts'
import { requireScope } from '../organisations/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { type AllocationRecord, describeAllocation, seasonIsOver } from './cooling.ts'
import type { CoolingDeps } from './deps.ts'
import { byOf, keeping, looking, ownSeason } from './seasons.ts'

/** Of the caller's subtree. */
export async function ownAllocation(
  deps: CoolingDeps,
  actor: Actor,
  allocationId: string,
  roles: readonly ('manager' | 'reviewer' | 'auditor')[] = keeping,
): Promise<AllocationRecord> {
  const allocation = await deps.cooling.allocation(allocationId)
  if (!allocation) throw new Refusal('not-found')
  await requireScope(deps, actor, roles, allocation.orgId)
  return allocation
}

/** Part of a season for a union in it; the book keeps it as approved. */
export async function allot(
  deps: CoolingDeps,
  actor: Actor,
  seasonId: string,
  { orgId, pieces }: { orgId: string; pieces: number },
  once: Once,
) {
  const season = await ownSeason(deps, actor, seasonId)
  const now = deps.clock.now()
  if (seasonIsOver(season, now)) throw new Refusal('season-over')
  const chain = await deps.organisations.chainOf(orgId)
  const org = chain[0]
  if (org?.state !== 'active' || !chain.some(above => above.orgId === season.orgId)) throw new Refusal('not-found')
  const allocationId = newId('alo', now)
  const who = await byOf(deps, actor)
  return withBook(deps.ledger, season.bookId, async book => {
    const { name: seasonName, goods, bookId } = season
    const counts = { pieces, rest: pieces, returned: 0, room: pieces, closed: false, seq: book.seq + 1 }
    const allocation = { allocationId, seasonId, seasonName, goods, bookId, orgId, orgName: org.name, ...counts }
    const entry: NewEntry = { kind: 'approved', amount: pieces, about: allocationId, note: org.name, ...who }
    const answer = { allocation: describeAllocation(allocation) }
    const inBook = deps.ledger.appending(book, [entry], now)
    await deps.cooling.save(deps.cooling.addingAllocation(allocation), ...inBook, once.row(answer))
    return answer
  })
}

export async function listAllocations(deps: CoolingDeps, actor: Actor, orgId: string) {
  await requireScope(deps, actor, looking, orgId)
  return (await deps.cooling.allocationsOf(orgId)).map(describeAllocation)
}

/** One signed sheet: these people have their piece. */
export async function handOut(
  deps: CoolingDeps,
  actor: Actor,
  allocationId: string,
  { lineIds, photoId }: { lineIds: string[]; photoId: string },
  once: Once,
) {
  const { bookId } = await ownAllocation(deps, actor, allocationId)
  const who = await byOf(deps, actor)
  const lines = [...new Set(lineIds)]
  const photo = attachMedia(
    deps.mediaTable,
    photoId,
    { purpose: 'cooling-signature', uploaderAccountId: actor.accountId },
    allocationId,
  )
  return withBook(deps.ledger, bookId, async book => {
    const before = await ownAllocation(deps, actor, allocationId)
    const answer = { allocation: describeAllocation({ ...before, rest: before.rest - lines.length }) }
    const signing = { at: deps.clock.now().toISOString(), signedBy: 'photo' as const, photoId }
    await deps.cooling.save(
      ...lines.map(lineId => deps.cooling.signingLine(allocationId, lineId, signing)),
      ...handingOut(deps, book, before, lines.length, who),
      photo,
      once.row(answer),
    )
    return answer
  })
}

/** The writes by which pieces of an allocation leave the union's hands. */
export function handingOut(
  deps: CoolingDeps,
  book: Book,
  { allocationId, orgName }: AllocationRecord,
  pieces: number,
  by: Pick<NewEntry, 'byAccountId' | 'byMasked' | 'payeeMasked'>,
) {
  const entry: NewEntry = { kind: 'paid', amount: pieces, about: allocationId, note: orgName, ...by }
  return [deps.cooling.handingOut(allocationId, pieces), ...deps.ledger.appending(book, [entry], deps.clock.now())]
}

/** What was not handed out goes back to the season, as a reversal of the allotment. */
export async function giveBackSurplus(deps: CoolingDeps, actor: Actor, allocationId: string, once: Once) {
  const { bookId } = await ownAllocation(deps, actor, allocationId)
  const who = await byOf(deps, actor)
  return withBook(deps.ledger, bookId, async book => {
    const before = await ownAllocation(deps, actor, allocationId)
    if (before.closed) throw new Refusal('allocation-closed')
    const { rest, seq, orgName } = before
    const entry: NewEntry = {
      kind: 'approved',
      amount: -rest,
      about: allocationId,
      note: `${orgName}退回结余`,
      reverses: seq,
      ...who,
    }
    const answer = { allocation: describeAllocation({ ...before, rest: 0, returned: rest, closed: true }) }
    const inBook = rest > 0 ? deps.ledger.appending(book, [entry], deps.clock.now()) : []
    await deps.cooling.save(deps.cooling.closingAllocation(before), ...inBook, once.row(answer))
    return answer
  })
}
