import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { forgetWords, keepWords, keptWords } from '../../kept-words.ts'
import type { ProgrammeDraft } from './programme-draft.ts'

/** One edit for each programme, and for each new one by its origin. */
export interface Edit {
  /** The version of the draft that was read when the edit began; 0: nothing was written. */
  basedOn: number
  /** What was read; for a new one, what it began from. */
  base: ProgrammeFacts
  draft: ProgrammeDraft
  reason: string
}

const shelf = (name: string) => `programme-edit:${name}`

export const keptEdit = (name: string) => keptWords<Edit>(shelf(name))
export const keepEdit = (name: string, edit: Edit) => keepWords(shelf(name), edit)
export const forgetEdit = (name: string) => forgetWords(shelf(name))
