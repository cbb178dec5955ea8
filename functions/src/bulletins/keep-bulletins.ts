import type { BulletinState } from 'shared-types/bulletin-words'
import type { BulletinWords, KeptBulletin } from 'shared-types/bulletins'
import { askingOthers, asksAnew, isWritten, whyNotPublish } from '../drafts/index.ts'
import { requireCounty } from '../organisations/index.ts'
import { dayOf } from '../platform/clock.ts'
import { type Actor, type Doer, doerOf } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import { type BulletinRecord, isOver, published, withdrawn, written } from './bulletin.ts'
import type { BulletinEntry } from './bulletin-store.ts'
import type { BulletinDeps } from './deps.ts'

const keepers = ['manager', 'reviewer'] as const

/** Whoever keeps the county's bulletins, by the name under which they do. */
async function keeper(deps: BulletinDeps, actor: Actor) {
  const orgId = await requireCounty(deps.organisations, actor, keepers)
  return { doer: doerOf(actor), byMasked: await staffName(deps.staff, actor), orgId }
}

async function described(
  deps: BulletinDeps,
  reader: Doer,
  record: BulletinRecord,
  entries: readonly BulletinEntry[],
): Promise<KeptBulletin> {
  const { savedBy: _s, ...shown } = record
  return {
    ...shown,
    isOver: isOver(record.shown, dayOf(deps.clock.now())),
    mayPublish: whyNotPublish(record, reader) === undefined,
    history: entries.map(({ accountId: _a, ...entry }) => entry),
  }
}

/** With its version: another act came first when that is not the present one. */
async function found({ bulletins }: BulletinDeps, bulletinId: string, version?: number): Promise<BulletinRecord> {
  const record = await bulletins.byId(bulletinId)
  if (!record) throw new Refusal('not-found')
  if (version !== undefined && record.version !== version) throw new Refusal('bulletin-changed')
  return record
}

interface Change {
  before: BulletinRecord | undefined
  after: BulletinRecord
  act: BulletinEntry['act']
  by: Awaited<ReturnType<typeof keeper>>
  note?: string
}

async function save(deps: BulletinDeps, { before, after, act, by, note }: Change, once?: Once) {
  const title = (act === 'published' ? after.shown : after.draft)?.title ?? ''
  const { doer, byMasked } = by
  const at = deps.clock.now().toISOString()
  const entry: BulletinEntry = { at, act, accountId: doer.accountId, byMasked, title, ...(note && { note }) }
  const waiting = { what: 'bulletin', id: after.bulletinId, name: title } as const
  const asks = act === 'saved' && asksAnew(before, doer)
  const asking = asks ? await askingOthers(deps, deps.ownTable, { orgId: by.orgId, by, waiting }) : []
  const past = before ? await deps.bulletins.history(before.bulletinId) : []
  const answer = { bulletin: await described(deps, doer, after, [entry, ...past]) }
  await deps.bulletins.save(before, after, entry, ...asking, ...(once ? [once.row(answer)] : []))
  return answer
}

export async function listKept(deps: BulletinDeps, actor: Actor, state: BulletinState, cursor?: string) {
  await keeper(deps, actor)
  const today = dayOf(deps.clock.now())
  const { bulletins, next } = await deps.bulletins.inState(state, cursor)
  const items = bulletins.flatMap(({ bulletinId, shown, draft, savedAt, savedByMasked }) => {
    const words = shown ?? draft
    if (!words) return []
    const { kind, title } = words
    return [{ bulletinId, kind, title, savedAt, savedByMasked, hasDraft: Boolean(shown && draft), isOver: isOver(shown, today) }]
  })
  return { items, ...(next && { next }) }
}

export async function getKept(deps: BulletinDeps, actor: Actor, bulletinId: string) {
  const { doer } = await keeper(deps, actor)
  const [record, history] = await Promise.all([found(deps, bulletinId), deps.bulletins.history(bulletinId)])
  return { bulletin: await described(deps, doer, record, history) }
}

export async function addBulletin(deps: BulletinDeps, actor: Actor, words: BulletinWords, once: Once) {
  const by = await keeper(deps, actor)
  const now = deps.clock.now()
  const after = written({ bulletinId: newId('bul', now) }, words, by, now)
  return save(deps, { before: undefined, after, act: 'saved', by }, once)
}

export async function changeBulletin(
  deps: BulletinDeps,
  actor: Actor,
  bulletinId: string,
  { version, ...words }: BulletinWords & { version: number },
) {
  const by = await keeper(deps, actor)
  const before = await found(deps, bulletinId)
  if (isWritten(before, words, version, by.doer))
    return { bulletin: await described(deps, by.doer, before, await deps.bulletins.history(bulletinId)) }
  if (before.version !== version) throw new Refusal('bulletin-changed')
  return save(deps, { before, after: written(before, words, by, deps.clock.now()), act: 'saved', by })
}

/** Two people: many are told by it, and what is read by all is not read by one only before. */
export async function publishBulletin(deps: BulletinDeps, actor: Actor, bulletinId: string, version: number, once: Once) {
  const by = await keeper(deps, actor)
  const before = await found(deps, bulletinId, version)
  const against = whyNotPublish(before, by.doer)
  if (against) throw new Refusal(against)
  return save(deps, { before, after: published(before, deps.clock.now()), act: 'published', by }, once)
}

/** One is enough: a mistake comes down at once. */
export async function withdrawBulletin(
  deps: BulletinDeps,
  actor: Actor,
  bulletinId: string,
  { version, reason }: { version: number; reason: string },
  once: Once,
) {
  const by = await keeper(deps, actor)
  const before = await found(deps, bulletinId, version)
  return save(deps, { before, after: withdrawn(before, reason), act: 'withdrawn', by, note: reason }, once)
}
