import type { Award, ContestClass } from 'shared-types/contest-form'
import type { CertificateShown, MyHonour } from 'shared-types/contest-results'
import { dayOf } from '../../platform/clock.ts'
import { randomCode } from '../../platform/ids.ts'
import { type ContestRecord, tradeOf } from '../contest.ts'
import type { EntryRecord, Member } from '../entry.ts'
import { awardFor } from './ranking.ts'
import type { KeptRow, ResultKey } from './result.ts'

/** What one person has been awarded. The name stays in its sealed field and is read when the paper is made. */
export interface CertificateRecord extends ResultKey {
  code: string
  number: string
  state: 'valid' | 'revoked'
  entryId: string
  personId: string
  accountId: string
  nameMasked: string
  teamName?: string
  contestTitle: string
  contestClass: ContestClass
  tradeName: string
  orgName: string
  rank: number
  award: string
  honour?: Award['honour']
  issuedOn: string
  revokedOn?: string
  revokedReason?: string
}

/** What its QR code opens, for whoever holds the paper; a scene has at most 32 characters. */
export const verifyPage = 'contests/pages/verify/index'
export const sceneOf = (code: string): string => `c=${code}`

/** `2026-7K3M9QXB`: the year and eight characters that say nothing of the next one. */
const newNumber = (today: string) => `${today.slice(0, 4)}-${randomCode(8).toUpperCase()}`

export function newCertificate(
  contest: ContestRecord,
  key: ResultKey,
  entry: EntryRecord,
  { personId, accountId, nameMasked }: Member,
  row: KeptRow,
  now: Date,
): CertificateRecord {
  const issuedOn = dayOf(now)
  const { contestId, stageKey, tradeKey } = key
  const award = awardFor(row.rank, contest.awards)
  return {
    contestId,
    stageKey,
    tradeKey,
    code: randomCode(16),
    number: newNumber(issuedOn),
    state: 'valid',
    entryId: entry.entryId,
    personId,
    accountId,
    nameMasked,
    ...(entry.teamName ? { teamName: entry.teamName } : {}),
    contestTitle: contest.title,
    contestClass: contest.class,
    tradeName: tradeOf(contest, key.tradeKey).name,
    orgName: contest.orgName,
    rank: row.rank,
    award: award?.name ?? '',
    ...(award?.honour ? { honour: award.honour } : {}),
    issuedOn,
  }
}

/** Still says what the result says. */
export const agrees = ({ rank, award }: CertificateRecord, row: KeptRow | undefined): boolean =>
  row?.rank === rank && row.award === award

export const revoked = (certificate: CertificateRecord, reason: string, now: Date): CertificateRecord => ({
  ...certificate,
  state: 'revoked',
  revokedOn: dayOf(now),
  revokedReason: reason,
})

export function describeCertificate(certificate: CertificateRecord): CertificateShown {
  const { personId: _p, accountId: _a, entryId: _e, contestId: _c, stageKey: _s, tradeKey: _t, ...shown } = certificate
  return shown
}

export function describeHonour(certificate: CertificateRecord): MyHonour {
  const { nameMasked: _n, ...shown } = describeCertificate(certificate)
  return { ...shown, contestId: certificate.contestId, year: Number(certificate.issuedOn.slice(0, 4)) }
}
