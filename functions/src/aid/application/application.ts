import type { AidAnswers, AidDocuments, AidStage, PayFailure } from 'shared-types/aid-application'
import type { Assessment } from 'shared-types/aid-household'
import type { Fund } from 'shared-types/aid-programmes'
import type { CaseState } from 'shared-types/cases'
import type { Doer } from '../../platform/http/caller.ts'

/** Where the money goes. The card is sealed, keyed by the application. */
export interface PayeeRecord {
  personKey: string
  nameMasked: string
  bank: string
  cardMasked: string
  sealed: { name: string; cardNumber: string }
}

export interface NoticeRecord {
  noticeId: string
  fromOn: string
  untilOn: string
  /** Objections being looked into: more than none, and the notice does not end. */
  openObjections: number
  /** Working days left when it was suspended. */
  daysLeft?: number
}

export interface PaymentRecord {
  state: 'due' | 'inBatch' | 'paid' | 'failed'
  batchId?: string
  failure?: PayFailure
  paidOn?: string
}

/** One application. Beside its case, which knows whose turn it is. */
export interface AidRecord {
  caseId: string
  number: string
  /** Photos belong to it, from the first draft on. */
  applicationId: string
  version: number
  programmeId: string
  programmeVersion: number
  programmeName: string
  year: number
  accountId: string
  personId: string
  orgId: string
  nameMasked: string
  phoneMasked?: string
  submittedAt: string
  householdId?: string
  /** When the family had last written in its file; staff who open or review it, and a family that confirms it, leave that as it is. */
  householdSavedAt?: string
  /** By the file and the line of the day it was filed; the decision stands on it. */
  assessment?: Assessment
  computed?: { amountFen: number; rule: number }
  /** Without the words about an illness, which are sealed. */
  answers: AidAnswers
  sealedAnswers: Record<string, string>
  documents: AidDocuments
  payee?: PayeeRecord
  /** What may not be applied for twice: `<programmeId>#child#<personId>`. */
  onceKeys: string[]
  agent?: { accountId: string; byMasked: string; relation: string; paperIds: string[] }
  /** Of somebody who was filed for: name, document number, phone. */
  sealedPerson?: { name: string; idNumber: string; phone?: string }
  isVisited: boolean
  amountFen?: number
  fund?: Fund
  decidedBy?: Doer
  notice?: NoticeRecord
  payment?: PaymentRecord
  papersDueOn?: string
  appeal?: { caseId: string; state: 'waiting' | 'upheld' | 'dismissed'; reply?: string }
}

const paymentStage = { due: 'approved', inBatch: 'paying', paid: 'paid', failed: 'payFailed' } as const

export function stageOf(state: CaseState, { notice, payment }: Pick<AidRecord, 'notice' | 'payment'>): AidStage {
  if (state === 'open') return 'review'
  if (state === 'noticed') return notice && notice.openObjections > 0 ? 'suspended' : 'notice'
  if (state !== 'approved') return state
  return payment ? paymentStage[payment.state] : 'approved'
}

/** A rejected person may object within fifteen days of the decision. */
export const appealDays = 15

export const maskCard = (cardNumber: string): string => `**** ${cardNumber.slice(-4)}`

export const mediaOf = (documents: AidDocuments): string[] => Object.values(documents).flat()
