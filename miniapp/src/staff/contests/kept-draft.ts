import type { ContestForm } from 'shared-types/contest-form'
import { forgetWords, keepWords, keptWords } from '../kept-words.ts'
import type { ContestDraft } from './contest-draft.ts'

/** One for each contest, and for each new one by what it began from. */
export interface KeptDraft {
  /** The version that was read when it began; 0: a new contest. */
  basedOn: number
  base: ContestDraft
  /** As it stands on the server, when it is there. */
  form?: ContestForm
  draft: ContestDraft
}

const shelf = (name: string) => `contest-edit:${name}`

export const keptDraft = (name: string) => keptWords<KeptDraft>(shelf(name))
export const keepDraft = (name: string, kept: KeptDraft) => keepWords(shelf(name), kept)
export const forgetDraft = (name: string) => forgetWords(shelf(name))
