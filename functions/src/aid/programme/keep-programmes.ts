import { isDeepStrictEqual } from 'node:util'
import type { KeptProgramme, ProgrammeWords, WaitingProgramme } from 'shared-types/aid-programme-endpoints'
import type { Programme, ProgrammeFacts } from 'shared-types/aid-programmes'
import type { PublicationOfDraft, WithdrawalOfDraft } from 'shared-types/drafts'
import {
  besideFor,
  draftOfAnother,
  type DraftRecord,
  keeperOf,
  putInForce,
  type Reader,
  readerOf,
  withdrawing,
  writing,
} from '../../drafts/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'
import { requireSound } from './sound-programme.ts'

interface Beside {
  record: DraftRecord<ProgrammeWords> | undefined
  reader: Reader | undefined
}

const describe = (programmeId: string, inForce: Programme | undefined, { record, reader }: Beside): KeptProgramme => ({
  programmeId,
  ...(inForce && { inForce }),
  ...besideFor(record, reader),
})

/** Nobody has written anything beside it, for who has no role at the county: a new one does not exist for them. */
export async function keptProgramme(deps: AidDeps, actor: Actor, programmeId: string): Promise<KeptProgramme> {
  const [inForce, record, reader] = await Promise.all([
    deps.programmes.newest(programmeId),
    deps.programmeDrafts.of(programmeId),
    readerOf(deps, actor),
  ])
  if (!inForce && !(record && reader)) throw new Refusal('not-found')
  return describe(programmeId, inForce, { record, reader })
}

export async function listAllProgrammes(deps: AidDeps, actor: Actor, year: number | undefined) {
  const [all, reader] = await Promise.all([deps.programmes.list(), readerOf(deps, actor)])
  const isAsked = (one: { year: number }) => year === undefined || one.year === year
  const drafts = reader ? await deps.programmeDrafts.all() : new Map<string, DraftRecord<ProgrammeWords>>()
  const waiting = [...drafts].flatMap(([programmeId, record]): WaitingProgramme[] => {
    const { draft, mayPublish } = besideFor(record, reader)
    if (!draft || !isAsked(draft.facts)) return []
    const { facts, savedAt, savedByMasked } = draft
    const isNew = all.every(item => item.programmeId !== programmeId)
    return [{ programmeId, name: facts.name, year: facts.year, isNew, savedAt, savedByMasked, mayPublish }]
  })
  return { items: all.filter(isAsked), waiting }
}

/** Told early; the row of the name decides when it is put in force. */
async function requireFreeName(deps: AidDeps, programmeId: string, { year, name }: ProgrammeFacts): Promise<void> {
  const holder = await deps.programmes.named(year, name)
  if (holder !== undefined && holder !== programmeId) throw new Refusal('programme-name-taken')
}

const saved = (programmeId: string, name: string) =>
  ({ kind: 'programmeChanged', about: { id: programmeId, name }, detail: 'saved' }) as const
const waits = (id: string, name: string) => ({ what: 'programme', id, name }) as const

/** Refused: `not-allowed` below the county, `invalid-request` with what does not fit together, `programme-name-taken`. */
export async function writeNewProgramme(deps: AidDeps, actor: Actor, draft: ProgrammeWords, once: Once) {
  const by = await keeperOf(deps, actor, ['manager'])
  requireSound(draft.facts)
  const programmeId = newId('prg', deps.clock.now())
  await requireFreeName(deps, programmeId, draft.facts)
  const reader = await readerOf(deps, actor)
  const answer = (record: DraftRecord<ProgrammeWords>) => ({ programme: describe(programmeId, undefined, { record, reader }) })
  const words = {
    drafts: deps.programmeDrafts,
    name: programmeId,
    version: 0,
    draft,
    by,
    act: saved(programmeId, draft.facts.name),
    waiting: waits(programmeId, draft.facts.name),
  }
  return answer(await writing(deps, words, record => [once.row(answer(record))]))
}

/** Nobody files by it yet. Refused: as a new one, and `programme-changed`. */
export async function writeProgramme(
  deps: AidDeps,
  actor: Actor,
  programmeId: string,
  { version, ...draft }: ProgrammeWords & { version: number },
) {
  const by = await keeperOf(deps, actor, ['manager'])
  const { inForce } = await keptProgramme(deps, actor, programmeId)
  requireSound(draft.facts)
  await requireFreeName(deps, programmeId, draft.facts)
  const act = saved(programmeId, draft.facts.name)
  const record = await writing(deps, {
    drafts: deps.programmeDrafts,
    name: programmeId,
    version,
    draft,
    by,
    act,
    waiting: waits(programmeId, draft.facts.name),
  })
  return { programme: describe(programmeId, inForce, { record, reader: await readerOf(deps, actor) }) }
}

const changedFacts = (before: ProgrammeFacts, after: ProgrammeFacts): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    key => !isDeepStrictEqual(before[key as keyof ProgrammeFacts], after[key as keyof ProgrammeFacts]),
  )

function changedBetween(before: Programme | undefined, facts: ProgrammeFacts): string[] {
  if (!before) return []
  const { programmeId: _id, version: _version, changedAt: _at, ...was } = before
  return changedFacts(was, facts)
}

/** Two people: who gets how much is not decided by words that one only has read. */
export async function publishProgramme(
  deps: AidDeps,
  actor: Actor,
  programmeId: string,
  { version, basedOn }: PublicationOfDraft,
  once: Once,
) {
  const by = await keeperOf(deps, actor)
  const { record, draft } = await draftOfAnother({ drafts: deps.programmeDrafts, name: programmeId, version, by })
  const before = await deps.programmes.newest(programmeId)
  if ((before?.version ?? 0) !== basedOn) throw new Refusal('programme-changed')
  const { facts, reason } = draft
  requireSound(facts)
  const changedAt = deps.clock.now().toISOString()
  const programme: Programme = { ...facts, programmeId, version: basedOn + 1, changedAt }
  const after = putInForce(record)
  const answer = { programme: describe(programmeId, programme, { record: after, reader: await readerOf(deps, actor) }) }
  const entry = {
    version: programme.version,
    changedAt,
    byAccountId: by.doer.accountId,
    byMasked: by.byMasked,
    writtenByMasked: record.savedByMasked,
    reason,
    changed: changedBetween(before, facts),
  }
  await deps.aid.save(
    ...deps.programmes.changing(before, programme, entry),
    deps.programmeDrafts.changing(programmeId, record, after),
    once.row(answer),
  )
  return answer
}

export async function withdrawProgramme(deps: AidDeps, actor: Actor, programmeId: string, read: WithdrawalOfDraft, once: Once) {
  const drafts = deps.programmeDrafts
  const act = ({ facts }: ProgrammeWords) => ({ ...saved(programmeId, facts.name), detail: 'withdrawn' })
  const { after, writes } = await withdrawing(deps, actor, { drafts, name: programmeId, read, act })
  const [inForce, reader] = await Promise.all([deps.programmes.newest(programmeId), readerOf(deps, actor)])
  const answer = { programme: describe(programmeId, inForce, { record: after, reader }) }
  await drafts.save(...writes, once.row(answer))
  return answer
}
