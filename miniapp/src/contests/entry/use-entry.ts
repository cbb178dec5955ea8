import type { MyEntry } from 'shared-types/contest-entries'
import { type Answer, useAnswer } from '../../platform/answers.ts'
import { useMyEntries } from '../use-my-entries.ts'

export type EntryAnswer = Answer<{ at: string; entry: MyEntry }>

/** One of the own entries, asked for by itself; until that has come, and without a network, as the kept list has it. */
export function useEntry(entryId: string): EntryAnswer {
  const kept = useMyEntries(Boolean(entryId))
  const one = useAnswer('GET /me/contest-entries/{entryId}', { params: { entryId } }, { when: Boolean(entryId) })
  if (one.data) return one
  const entry = kept.data?.items.find(other => other.entryId === entryId)
  return { ...one, asOf: kept.asOf, data: kept.data && entry && { at: kept.data.at, entry } }
}
