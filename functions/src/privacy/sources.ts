import { aidDraftDays, type ClearedRule, workDraftDays } from 'shared-types/retention-days'
import { type LeftDraftStore, removeDraft } from '../aid/index.ts'
import { type CaseRecord, type ClearCaseStore, ruleOf } from '../cases/index.ts'
import { clearEntries, entriesDueOn, type KeptEntriesDeps, type LeftWorkStore, removeWorkDraft } from '../contests/index.ts'
import { type Clock, dayOf, days, later } from '../platform/clock.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Source } from './clear-expired.ts'

/** By kind of case: the writes that remove its file. */
export type ClearFile = Record<CaseRecord['kind'], (caseId: string) => Promise<Write[]>>

/** Of a transaction's hundred writes; a file has at most some forty photos. */
const mostOfCourse = 40

interface CaseDeps {
  closedCases: ClearCaseStore
  clearFile: ClearFile
  clock: Clock
}

/** Files of ended cases. The case itself stays with number, kind, outcome and dates, so no figure changes. */
export const endedCases = ({ closedCases, clearFile, clock }: CaseDeps): Source => ({
  name: 'cases',
  dueOn: day => closedCases.keptUntil(day),
  async remove(caseId, _day, counting) {
    const record = await closedCases.byId(caseId)
    const rule = record?.endedAt && !record.clearedAt ? ruleOf(record) : undefined
    if (!record || !rule) return
    const file = await clearFile[record.kind](caseId)
    const course = await closedCases.clearingCourse(caseId)
    // A course longer than a transaction holds goes before the rest, which finds what is left of it.
    if (course.length > mostOfCourse) await closedCases.save(...course.slice(mostOfCourse))
    await closedCases.save(closedCases.clearing(record, clock.now()), ...file, ...course.slice(0, mostOfCourse), counting(rule))
  },
})

/** Who entered a contest. */
export const keptEntries = (deps: KeptEntriesDeps, clock: Clock): Source => ({
  name: 'entries',
  dueOn: day => entriesDueOn(deps, day),
  remove: (id, day, counting) => clearEntries(deps, id, day, clock.now(), counting('entries')),
})

interface DraftDeps {
  tables: { media: Table }
  clock: Clock
}

/** Looked at on the day its time would be over had it not been saved since. */
function draftSource<T extends { savedAt: string }, K>(
  name: string,
  keptDays: number,
  clock: Clock,
  drafts: {
    dueOn(day: string): Promise<K[]>
    one(key: K): Promise<T | undefined>
    lookingAgain(key: K, day: string): Write
    looked(key: K, day: string): Write
    save(...writes: Write[]): Promise<void>
    remove(draft: T, ...also: Write[]): Promise<void>
  },
): Source {
  return {
    name,
    dueOn: async day => (await drafts.dueOn(day)).map(key => JSON.stringify(key)),
    async remove(packed, day, counting) {
      const key = JSON.parse(packed) as K
      const again = (on: string) => drafts.save(drafts.lookingAgain(key, on), drafts.looked(key, day))
      const draft = await drafts.one(key)
      if (!draft) return drafts.save(drafts.looked(key, day))
      const until = dayOf(later(new Date(draft.savedAt), keptDays * days))
      if (until > day) return again(until)
      const rule: ClearedRule = 'drafts'
      await drafts.remove(draft, drafts.looked(key, day), counting(rule)).catch(async (error: unknown) => {
        if (!(error instanceof Refusal) || error.code !== 'draft-changed') throw error
        // Saved or handed in this moment.
        await again(dayOf(later(clock.now(), keptDays * days)))
      })
    },
  }
}

export const aidDrafts = ({ leftDrafts, tables, clock }: DraftDeps & { leftDrafts: LeftDraftStore }): Source =>
  draftSource('aid-drafts', aidDraftDays, clock, {
    ...leftDrafts,
    one: ({ accountId, programmeId }: { accountId: string; programmeId: string }) => leftDrafts.one(accountId, programmeId),
    remove: (draft, ...also) => removeDraft({ leftDrafts, tables }, draft, ...also),
  })

export const workDrafts = ({ leftWorks, tables, clock }: DraftDeps & { leftWorks: LeftWorkStore }): Source =>
  draftSource('work-drafts', workDraftDays, clock, {
    ...leftWorks,
    one: ({ accountId, contestId }: { accountId: string; contestId: string }) => leftWorks.one(accountId, contestId),
    remove: (draft, ...also) => removeWorkDraft({ leftWorks, tables }, draft, ...also),
  })
