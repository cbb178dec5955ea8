import { announce } from '../../platform/events/announcement.ts'
import type { ContestRecord } from '../contest.ts'
import type { EntryRecord, Member } from '../entry.ts'
import { agrees, type CertificateRecord, newCertificate, revoked } from './certificate.ts'
import type { ResultDeps } from './deps.ts'
import type { ResultEvents } from './events.ts'
import { competing } from './field.ts'
import type { KeptRow, ResultRecord } from './result.ts'

/** Certificates as a final result has them: those that say something else are revoked with the reason, those that lack are issued. */

export type CertifyDeps = Pick<ResultDeps, 'certificates' | 'entries' | 'contestTable' | 'clock'>

async function revoke(deps: CertifyDeps, certificate: CertificateRecord, reason: string): Promise<void> {
  const now = deps.clock.now()
  const { accountId, contestTitle } = certificate
  await deps.certificates.save(
    ...deps.certificates.revoking(revoked(certificate, reason, now)),
    announce<ResultEvents, 'contests.certificateRevoked'>(deps.contestTable, now, 'contests.certificateRevoked', {
      accountId,
      contestTitle,
    }),
  )
}

async function issue(
  deps: CertifyDeps,
  contest: ContestRecord,
  record: ResultRecord,
  entry: EntryRecord,
  member: Member,
  row: KeptRow,
): Promise<void> {
  const now = deps.clock.now()
  await deps.certificates.save(
    ...deps.certificates.issuing(newCertificate(contest, record, entry, member, row, now)),
    announce<ResultEvents, 'contests.certificateIssued'>(deps.contestTable, now, 'contests.certificateIssued', {
      accountId: member.accountId,
      contestTitle: contest.title,
    }),
  )
}

const about = (entryId: string, personId: string) => `${entryId}#${personId}`

/** Each certificate is its own transaction: what was interrupted goes on where it stopped. */
export async function certify(
  deps: CertifyDeps,
  contest: ContestRecord,
  record: ResultRecord,
  rows: readonly KeptRow[],
  reason: string,
): Promise<void> {
  const awarded = new Map(rows.filter(({ award }) => award !== undefined).map(row => [row.entryId, row]))
  const standing = new Set<string>()
  for (const certificate of await deps.certificates.standing(record)) {
    if (agrees(certificate, awarded.get(certificate.entryId))) standing.add(about(certificate.entryId, certificate.personId))
    else await revoke(deps, certificate, reason)
  }
  for (const row of awarded.values()) {
    const entry = await deps.entries.byId(row.entryId)
    if (!entry) continue
    for (const member of competing(entry))
      if (!standing.has(about(entry.entryId, member.personId))) await issue(deps, contest, record, entry, member, row)
  }
}
