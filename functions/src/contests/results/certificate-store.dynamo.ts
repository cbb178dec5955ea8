import type { Row, Table } from '../../platform/dynamo/table.ts'
import { type CertificateRecord } from './certificate.ts'
import type { CertificateStore } from './certificate-store.ts'
import { resultId } from './result.ts'

/**
 * Access patterns of table `contests`, certificates
 * | question                             | pk                            | sk                    | index    |
 * | one by its code                      | CRT#<code>                    | CRT                   |          |
 * | what a person has been awarded       | HON#<personId>                | <issuedOn>#<code>     | byPerson |
 * | those of a result that stand         | CRTOF#<contest>#<stage>#<trade>| <entryId>#<personId> |          |
 */
const key = (code: string) => ({ pk: `CRT#${code}`, sk: 'CRT' })
const standingKey = (certificate: CertificateRecord) => ({
  pk: `CRTOF#${resultId(certificate)}`,
  sk: `${certificate.entryId}#${certificate.personId}`,
})
const keyNames = /^(pk|sk|byPerson(Pk|Sk))$/
const bare = (row: Row) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !keyNames.test(name))) as unknown as CertificateRecord

const rowOf = (certificate: CertificateRecord): Row => ({
  ...key(certificate.code),
  ...certificate,
  byPersonPk: `HON#${certificate.personId}`,
  byPersonSk: `${certificate.issuedOn}#${certificate.code}`,
})

export function dynamoCertificateStore(table: Table): CertificateStore {
  const { name } = table
  const byCode = async (code: string) => {
    const row = await table.get(`CRT#${code}`, 'CRT')
    return row && bare(row)
  }
  return {
    byCode,
    ofPerson: async personId => (await table.queryAll({ index: 'byPerson', pk: `HON#${personId}`, newestFirst: true })).map(bare),
    async standing(result) {
      const rows = await table.queryAll({ pk: `CRTOF#${resultId(result)}`, consistent: true })
      const found = await Promise.all(rows.map(row => byCode(String(row.code))))
      return found.filter(certificate => certificate !== undefined)
    },
    issuing: certificate => [
      { table: name, put: rowOf(certificate), condition: 'attribute_not_exists(pk)', onFail: 'try-again' },
      {
        table: name,
        put: { ...standingKey(certificate), code: certificate.code },
        condition: 'attribute_not_exists(pk)',
        onFail: 'result-changed',
      },
    ],
    revoking: certificate => [
      {
        table: name,
        put: rowOf(certificate),
        condition: '#state = :valid',
        names: { '#state': 'state' },
        values: { ':valid': 'valid' },
        onFail: 'result-changed',
      },
      { table: name, remove: standingKey(certificate) },
    ],
    save: (...writes) => table.write(...writes),
  }
}
