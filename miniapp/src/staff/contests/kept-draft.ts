import type { ContestForm } from 'shared-types/contest-form'
import { storage } from '../../platform/storage.ts'
import type { ContestDraft } from './contest-draft.ts'

/** What is being written lies on this phone until it is saved or given up: one for each contest, and for each new one by what it began from. */

export interface KeptDraft {
  /** The version that was read when it began; 0: a new contest. */
  basedOn: number
  base: ContestDraft
  /** As it stands on the server, when it is there. */
  form?: ContestForm
  draft: ContestDraft
}

const shelf = (name: string) => `contest-edit:${name}`

export function keptDraft(name: string): KeptDraft | undefined {
  try {
    const text = storage.getItem(shelf(name)) as string | null
    return text ? (JSON.parse(text) as KeptDraft) : undefined
  } catch {
    return undefined
  }
}

export const keepDraft = (name: string, kept: KeptDraft): void => void storage.setItem(shelf(name), JSON.stringify(kept))
export const forgetDraft = (name: string): void => void storage.removeItem(shelf(name))
