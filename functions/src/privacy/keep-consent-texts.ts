import { type ConsentWords, daysBeforeForce, type KeptConsentText } from 'shared-types/consent-text-endpoints'
import { type ConsentPurpose, consentPurposes, type ConsentText } from 'shared-types/identity'
import {
  comingOf,
  consentTextFor,
  type ConsentTextStore,
  firstConsentText,
  type PublishedText,
  publishedWording,
  takenBackWording,
  whyNotPublishWording,
  type WordingEntry,
  type WordingRecord,
  writtenWording,
} from '../identity/index.ts'
import { askingOthers, asksAnew, isWritten } from '../drafts/index.ts'
import { requireCounty } from '../organisations/index.ts'
import { dayOf, days, later } from '../platform/clock.ts'
import { type Actor, type Doer, doerOf } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { staffName } from '../staff/index.ts'
import type { PrivacyDeps } from './deps.ts'

/**
 * What people agree to. It lies with the accounts (`identity`), which know neither unions nor roles; that two people of the county stand for a
 * wording is asked here.
 */
type Deps = Pick<PrivacyDeps, 'organisations' | 'staff' | 'clock'> & {
  consentTexts: ConsentTextStore
  tables: Pick<PrivacyDeps['tables'], 'identity'>
}

async function keeper(deps: Deps, actor: Actor) {
  const orgId = await requireCounty(deps.organisations, actor, ['manager', 'reviewer'])
  return { orgId, doer: doerOf(actor), byMasked: await staffName(deps.staff, actor) }
}

interface Kept {
  purpose: ConsentPurpose
  record: WordingRecord | undefined
  published: readonly PublishedText[]
  history: readonly WordingEntry[]
}

const earliestOn = (now: Date) => dayOf(later(now, daysBeforeForce * days))

function describe({ purpose, record, published, history }: Kept, reader: Doer, now: Date): KeptConsentText {
  const today = dayOf(now)
  const inForce = consentTextFor(purpose, today, published)
  const coming = comingOf(published, purpose, today)
  const over = (text: ConsentText) => text.purpose === purpose && text.version < inForce.version
  const earlier = [...published, firstConsentText(purpose)].filter(over).sort((a, b) => b.version.localeCompare(a.version))
  return {
    purpose,
    version: record?.version ?? 0,
    inForce,
    ...(coming && { coming }),
    ...(record?.draft && { draft: record.draft, savedAt: record.savedAt, savedByMasked: record.savedByMasked }),
    mayPublish: whyNotPublishWording(record, reader) === undefined,
    earliestOn: earliestOn(now),
    earlier,
    history: history.map(({ at, act, byMasked, inForceOn, note }) => ({ at, act, byMasked, inForceOn, ...(note && { note }) })),
  }
}

async function keptOf({ consentTexts }: Deps, purpose: ConsentPurpose, version?: number): Promise<Kept> {
  const [{ published, records }, history] = await Promise.all([consentTexts.all(), consentTexts.history(purpose)])
  const record = records.find(one => one.purpose === purpose)
  if (version !== undefined && (record?.version ?? 0) !== version) throw new Refusal('consent-text-changed')
  return { purpose, record, published, history }
}

export async function listConsentTexts(deps: Deps, actor: Actor): Promise<KeptConsentText[]> {
  await requireCounty(deps.organisations, actor, ['manager', 'reviewer', 'auditor'])
  const { published, records } = await deps.consentTexts.all()
  return Promise.all(
    consentPurposes.map(async purpose => {
      const record = records.find(one => one.purpose === purpose)
      const history = record ? await deps.consentTexts.history(purpose) : []
      return describe({ purpose, record, published, history }, doerOf(actor), deps.clock.now())
    }),
  )
}

const notThisDay = (message: string) => new Refusal('invalid-request', { fields: [{ path: 'inForceOn', message }] })

function requireDay(inForceOn: string, now: Date): void {
  if (inForceOn < earliestOn(now)) throw notThisDay(`启用的日子请不早于公布后 ${daysBeforeForce} 天`)
}

interface Change {
  before: Kept
  after: WordingRecord
  published?: readonly PublishedText[]
  entry: Omit<WordingEntry, 'at' | 'accountId' | 'byMasked'>
  by: Awaited<ReturnType<typeof keeper>>
}

function changed(deps: Deps, { before, after, published = before.published, entry, by }: Change) {
  const now = deps.clock.now()
  const { doer, byMasked } = by
  const done: WordingEntry = { at: now.toISOString(), accountId: doer.accountId, byMasked, ...entry }
  const kept = { ...before, record: after, published, history: [done, ...before.history] }
  return {
    answer: { text: describe(kept, doer, now) },
    writes: deps.consentTexts.changing(before.record, after, done),
  }
}

/** Refused: `not-allowed`, `consent-text-changed`, `invalid-request` for a day that is too near. */
export async function writeConsentText(
  deps: Deps,
  actor: Actor,
  purpose: ConsentPurpose,
  { version, ...draft }: ConsentWords & { version: number },
) {
  const by = await keeper(deps, actor)
  const before = await keptOf(deps, purpose)
  const now = deps.clock.now()
  if (isWritten(before.record, draft, version, by.doer)) return { text: describe(before, by.doer, now) }
  if ((before.record?.version ?? 0) !== version) throw new Refusal('consent-text-changed')
  requireDay(draft.inForceOn, now)
  const after = writtenWording(purpose, before.record, draft, by, now)
  const { title, inForceOn } = draft
  const { answer, writes } = changed(deps, { before, after, by, entry: { act: 'saved', title, inForceOn } })
  const waiting = { what: 'consentText', id: purpose, name: title } as const
  const asks = asksAnew(before.record, by.doer)
  const asking = asks ? await askingOthers(deps, deps.tables.identity, { orgId: by.orgId, by, waiting }) : []
  await deps.consentTexts.save(...writes, ...asking)
  return answer
}

/** Two people: what every member is asked to agree to is not read by one only before. One wording waits for its day at a time. */
export async function publishConsentText(deps: Deps, actor: Actor, purpose: ConsentPurpose, version: number, once: Once) {
  const by = await keeper(deps, actor)
  const before = await keptOf(deps, purpose, version)
  const against = whyNotPublishWording(before.record, by.doer)
  const { record } = before
  if (against || !record?.draft) throw new Refusal(against ?? 'nothing-written')
  const now = deps.clock.now()
  requireDay(record.draft.inForceOn, now)
  if (comingOf(before.published, purpose, dayOf(now))) throw notThisDay('已经有一版在等启用，请先撤回它')
  const { after, text } = publishedWording(record, record.draft, by, now)
  const { answer, writes } = changed(deps, {
    before,
    after,
    published: [...before.published, text],
    by,
    entry: { act: 'published', title: text.title, inForceOn: text.version },
  })
  await deps.consentTexts.save(...writes, deps.consentTexts.adding(text), once.row(answer))
  return answer
}

/** One is enough: nobody has been asked in it yet. */
export async function withdrawConsentText(
  deps: Deps,
  actor: Actor,
  purpose: ConsentPurpose,
  { version, reason }: { version: number; reason: string },
  once: Once,
) {
  const by = await keeper(deps, actor)
  const before = await keptOf(deps, purpose, version)
  const coming = comingOf(before.published, purpose, dayOf(deps.clock.now()))
  if (!coming || !before.record) throw new Refusal('nothing-written')
  const { answer, writes } = changed(deps, {
    before,
    after: takenBackWording(before.record, coming),
    published: before.published.filter(text => text !== coming),
    by,
    entry: { act: 'withdrawn', title: coming.title, inForceOn: coming.version, note: reason },
  })
  await deps.consentTexts.save(...writes, deps.consentTexts.removing(coming), once.row(answer))
  return answer
}
