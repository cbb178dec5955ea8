import type { MessageKind } from 'shared-types/notifications'
import type { EventMap } from '../../platform/events/announcement.ts'

/** What a person is told, in words; and the few words that may stand on a lock screen. */
export interface Told {
  accountId: string
  kind: MessageKind
  title: string
  body: string
  link?: string
  /** Which subscribe template hints at it, and the outcome in at most five characters. */
  hint?: { template: 'progress' | 'result'; phrase: string }
}

/** For each event of a capability that somebody is told of. */
export type WordsOf<M extends EventMap> = { [N in keyof M & string]: (payload: M[N]) => Told | undefined }

/** A local day or an instant → 11月27日. */
export const day = (iso: string) => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`

/** A guest has no inbox. */
export const toAccount = (accountId: string, told: Omit<Told, 'accountId'>): Told | undefined =>
  accountId.startsWith('acc_') ? { accountId, ...told } : undefined
