import type { FieldCipher } from '../platform/crypto/field-cipher.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { personKey, phoneKey } from './identity-store.dynamo.ts'
import type { Person } from './identity-store.ts'
import type { PeopleStore, PersonInPlain } from './people-store.ts'

export function dynamoPeopleStore(table: Table, cipher: FieldCipher): PeopleStore {
  const open = async (row: Row, field: 'name' | 'idNumber' | 'phone') => {
    const place = { table: table.name, key: row.personId as string, field }
    return typeof row[field] === 'string' ? cipher.open(place, row[field]) : undefined
  }
  const inPlain = async (row: Row): Promise<PersonInPlain> => {
    const [name = '', idNumber = '', phone] = await Promise.all([open(row, 'name'), open(row, 'idNumber'), open(row, 'phone')])
    return { ...(row as unknown as Person & Pick<PersonInPlain, 'idType' | 'sex'>), name, idNumber, ...(phone && { phone }) }
  }
  return {
    async peopleById(personIds) {
      const rows = await table.getMany([...new Set(personIds)].map(personKey))
      const found = await Promise.all(rows.map(inPlain))
      return new Map(found.map(person => [person.personId, person]))
    },
    async holdersOf(phoneHashes) {
      const rows = await table.getMany([...new Set(phoneHashes)].map(phoneKey))
      return new Map(rows.map(({ pk, personId }) => [(pk as string).slice('PHO#'.length), personId as string]))
    },
  }
}
