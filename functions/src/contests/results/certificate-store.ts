import type { Write } from '../../platform/dynamo/transact.ts'
import type { CertificateRecord } from './certificate.ts'
import type { ResultKey } from './result.ts'

export interface CertificateStore {
  byCode(code: string): Promise<CertificateRecord | undefined>
  /** Newest first. */
  ofPerson(personId: string): Promise<CertificateRecord[]>
  /** Those that stand, of one result. */
  standing(key: ResultKey): Promise<CertificateRecord[]>
  /** At most one that stands for a person and result: `result-changed` otherwise. */
  issuing(certificate: CertificateRecord): Write[]
  /** `result-changed` when it is revoked already. */
  revoking(certificate: CertificateRecord): Write[]
  save(...writes: Write[]): Promise<void>
}
