import type { Season, SeasonForm } from 'shared-types/cooling'
import { newBook, type NewEntry, withBook } from '../ledger/index.ts'
import { requireScope } from '../organisations/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import { describeSeason, type SeasonRecord } from './cooling.ts'
import type { CoolingDeps } from './deps.ts'

export const keeping = ['manager', 'reviewer'] as const
export const looking = ['manager', 'reviewer', 'auditor'] as const

/** Who enters it, as the book shows them. */
export async function byOf({ staff }: Pick<CoolingDeps, 'staff'>, actor: Actor) {
  const byMasked = await staffName(staff, actor)
  return { byAccountId: actor.accountId, byMasked } satisfies Partial<NewEntry>
}

/** The same for the log of acts, where no entry of a book tells it. */
export async function actBy(deps: Pick<CoolingDeps, 'staff' | 'clock'>, actor: Actor) {
  const { byAccountId: accountId, byMasked } = await byOf(deps, actor)
  return { accountId, byMasked, at: deps.clock.now().toISOString() }
}

/** A season of the caller's subtree; another one does not exist for them. */
export async function ownSeason(
  deps: CoolingDeps,
  actor: Actor,
  seasonId: string,
  roles: readonly ('manager' | 'reviewer' | 'auditor')[] = keeping,
): Promise<SeasonRecord> {
  const season = await deps.cooling.season(seasonId)
  if (!season) throw new Refusal('not-found')
  await requireScope(deps, actor, roles, season.orgId)
  return season
}

export async function showSeason({ ledger }: CoolingDeps, season: SeasonRecord): Promise<Season> {
  const book = await ledger.book(season.bookId)
  if (!book) throw new Error(`season ${season.seasonId} has no book`)
  return describeSeason(season, book)
}

export async function listSeasons(deps: CoolingDeps, actor: Actor, orgId: string): Promise<Season[]> {
  await requireScope(deps, actor, looking, orgId)
  return Promise.all((await deps.cooling.seasonsOf(orgId)).map(season => showSeason(deps, season)))
}

export async function openSeason(deps: CoolingDeps, actor: Actor, { plannedPieces, ...form }: SeasonForm, once: Once) {
  const org = await requireScope(deps, actor, keeping, form.orgId)
  if (org.state !== 'active') throw new Refusal('not-found')
  if (form.closesOn < form.opensOn)
    throw new Refusal('invalid-request', { fields: [{ path: 'closesOn', message: '结束日期要在开始之后' }] })
  const now = deps.clock.now()
  const season: SeasonRecord = { ...form, seasonId: newId('sea', now), bookId: newId('bok', now) }
  const { bookId, seasonId, orgId, name, fund, year } = season
  const book = newBook({ bookId, orgId, title: `${name}（${form.goods}）`, fund, year, about: seasonId, measure: 'pieces' })
  const entry: NewEntry = {
    kind: 'planned',
    amount: plannedPieces,
    about: seasonId,
    note: '年度计划',
    ...(await byOf(deps, actor)),
  }
  const answer = { season: describeSeason(season, { ...book, planned: plannedPieces }) }
  await deps.cooling.save(
    deps.cooling.addingSeason(season),
    ...deps.ledger.opening(book, { entries: [entry], now }),
    once.row(answer),
  )
  return answer
}

export async function changePlan(
  deps: CoolingDeps,
  actor: Actor,
  seasonId: string,
  { by, reason }: { by: number; reason: string },
  once: Once,
) {
  const season = await ownSeason(deps, actor, seasonId)
  const who = await byOf(deps, actor)
  return withBook(deps.ledger, season.bookId, async book => {
    const entry: NewEntry = { kind: 'planned', amount: by, about: seasonId, note: reason, ...who }
    const answer = { season: describeSeason(season, { ...book, planned: book.planned + by }) }
    await deps.ledger.save(...deps.ledger.appending(book, [entry], deps.clock.now()), once.row(answer))
    return answer
  })
}
