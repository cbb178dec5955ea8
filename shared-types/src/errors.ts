/**
 * The closed list of error codes and the one place that maps each to its HTTP status.
 * A code is a stable word between server and client; the sentence a person reads is chosen by the client.
 */
export const errorStatus = {
  // any endpoint
  'invalid-request': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'second-factor-needed': 403,
  'not-found': 404,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 409,
  'too-large': 413,
  'too-many-requests': 429,
  internal: 500,
  'try-again': 503,

  // identity
  'wechat-code-invalid': 400,
  'wechat-user-blocked': 403,
  'wechat-busy': 503,
  'wechat-quota-used-up': 503,
  'phone-code-invalid': 400,
  'consent-text-outdated': 409,
  'consent-text-changed': 409,
  'consent-missing': 409,
  'desktop-code-over': 409,
  'desktop-number-wrong': 409,
  'asked-from-a-desktop': 403,
  'second-factor-missing': 409,
  'second-factor-wrong': 409,

  // organisations
  'organisation-closed': 409,
  'organisation-changed': 409,
  'organisation-name-taken': 409,
  'organisation-has-members': 409,
  'organisation-has-children': 409,
  'merge-into-own-subtree': 409,

  // staff
  'invitation-used-or-expired': 409,
  'grant-above-your-level': 403,
  'not-by-delegation': 403,
  'cannot-stand-in': 409,
  'delegation-overlaps': 409,
  'no-reviewer-there': 409,

  // cases
  'case-changed': 409,
  'chain-changed': 409,
  'calendar-changed': 409,
  'case-not-open': 409,
  'not-your-step': 403,
  'own-case': 403,
  'relatives-case': 403,
  'two-steps-in-a-row': 403,

  // membership
  'application-open': 409,
  'already-member-here': 409,
  'person-bound-to-another-account': 409,
  'account-bound-to-another-person': 409,
  'phone-bound-to-another-person': 409,
  'name-differs-from-record': 409,
  'member-state-forbids': 409,
  'not-joinable': 409,
  'nothing-to-release': 409,
  'claim-needs-review': 409,
  'merge-open': 409,
  'merge-in-the-way': 409,

  // media
  'media-not-uploaded': 409,
  'media-wrong-type': 409,
  'media-too-large': 409,
  'media-not-ready': 409,

  // stations
  'station-changed': 409,
  'station-ended': 409,
  'too-many-keepers': 409,
  'tally-too-late': 409,
  'sheet-unreadable': 400,

  // quota
  'quota-gone': 409,
  'quota-below-claimed': 409,

  // ledger
  'ledger-changed': 409,
  'budget-exceeded': 409,
  'ledger-overdrawn': 409,

  // cooling
  'season-over': 409,
  'allocation-closed': 409,
  'roster-full': 409,
  'portion-handed-out': 409,
  'voucher-taken-today': 409,
  'voucher-not-yet': 409,
  'day-closed': 409,

  // aid
  'programme-closed': 409,
  'programme-changed': 409,
  'programme-name-taken': 409,
  'line-exists': 409,
  'line-changed': 409,
  'budget-changed': 409,
  'not-eligible': 409,
  'household-incomplete': 409,
  'household-not-confirmed': 409,
  'household-changed': 409,
  'household-exists': 409,
  'household-confirmed': 409,
  'person-in-another-household': 409,
  'file-not-open': 409,
  'draft-changed': 409,
  'documents-missing': 409,
  'already-applied-this-year': 409,
  'home-visit-missing': 409,
  'two-visitors-needed': 409,
  'amount-missing': 409,
  'amount-over-rule': 409,
  'notice-over': 409,
  'appeal-too-late': 409,
  'decided-before': 403,
  'nothing-due': 409,
  'batch-not-ready': 409,
  'payer-approved-it': 403,

  // bulletins
  'bulletin-changed': 409,
  'own-words': 403,
  'nothing-written': 409,

  // contests
  'contest-changed': 409,
  'contest-fixed': 409,
  'contest-not-open-yet': 409,
  'contest-closed': 409,
  'contest-called-off': 409,
  'already-entered': 409,
  'unit-places-gone': 409,
  'offer-over': 409,
  'cancelling-over': 409,
  'entry-ended': 409,
  'entry-changed': 409,
  'team-full': 409,
  'team-not-whole': 409,
  'too-many-rows': 409,
  'work-handed-in-before': 409,
  'work-won-before': 409,
  'benefit-vouched-for': 409,
  'nothing-awarded': 409,
  'contest-not-closed-yet': 409,
  'entries-cleared': 409,
  'score-changed': 409,
  'checked-by-same-person': 403,
  'scores-not-whole': 409,
  'result-changed': 409,
  'notice-running': 409,
  'appealed-before': 409,
  'scored-it': 403,
  'certificate-revoked': 409,

  // privacy
  'account-in-use': 409,

  // stats
  'figure-changed': 409,
  'period-not-over': 409,
  'report-issued': 409,
} as const

export type ErrorCode = keyof typeof errorStatus

/** Codes that any endpoint may answer with, whatever its own list says. */
export type CommonErrorCode =
  | 'invalid-request'
  | 'not-signed-in'
  | 'not-allowed'
  | 'second-factor-needed'
  | 'not-found'
  | 'idempotency-key-missing'
  | 'idempotency-key-reused'
  | 'too-large'
  | 'too-many-requests'
  | 'internal'
  | 'try-again'

export const commonErrorCodes: readonly CommonErrorCode[] = [
  'invalid-request',
  'not-signed-in',
  'not-allowed',
  'second-factor-needed',
  'not-found',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'too-large',
  'too-many-requests',
  'internal',
  'try-again',
]

/** What every refusal looks like on the wire. `fields` names the input that has to be mended, in the person's words. */
export interface ErrorBody {
  code: ErrorCode
  requestId: string
  fields?: { path: string; message: string }[]
  /** The id of the thing that stands in the way, when the caller may know it (the open application, for one). */
  about?: string
}
