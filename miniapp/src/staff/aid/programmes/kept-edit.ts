import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { storage } from '../../../platform/storage.ts'
import type { ProgrammeDraft } from './programme-draft.ts'

/** What is being edited lies on this phone until it is saved or given up: one edit for each programme, and for each new one by its origin. */

export interface Edit {
  /** The version that was read when the edit began; 0: a new programme. */
  basedOn: number
  /** That version's facts; for a new one, what it began from. */
  base: ProgrammeFacts
  draft: ProgrammeDraft
  reason: string
}

const shelf = (name: string) => `programme-edit:${name}`

export function keptEdit(name: string): Edit | undefined {
  try {
    const text = storage.getItem(shelf(name)) as string | null
    return text ? (JSON.parse(text) as Edit) : undefined
  } catch {
    return undefined
  }
}

export const keepEdit = (name: string, edit: Edit): void => void storage.setItem(shelf(name), JSON.stringify(edit))
export const forgetEdit = (name: string): void => void storage.removeItem(shelf(name))
