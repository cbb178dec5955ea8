import type { FieldCipher } from '../platform/crypto/field-cipher.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Row, Table } from '../platform/dynamo/table.ts'
import { newId } from '../platform/ids.ts'
import { keptFor } from '../platform/kept-for.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import type { Clock } from '../platform/clock.ts'
import type { Account } from './account.ts'
import { accountKey, dynamoCallerStore, sessionRow } from './caller-store.dynamo.ts'
import { publishedIn } from './consent-text-store.dynamo.ts'
import type { IdentityStore, Person, StoredConsent } from './identity-store.ts'
import type { Session } from './session.ts'

/**
 * Access patterns of table `identity`
 * | question                         | pk              | sk                  | index                          |
 * | account by id                    | ACC#<accountId> | ACC                 |                                |
 * | account of an openid             | OID#<hash>      | OID                 |                                |
 * | session of a token               | SES#<sha256>    | SES                 |                                |
 * | sessions of an account           | ACC#<accountId> | SES#<createdAt>     | byAccount                      |
 * | consents of an account           | ACC#<accountId> | CON#<purpose>#<at>  |                                |
 * | verified person by id            | PER#<personId>  | PER                 |                                |
 * | who holds a phone number         | PHO#<hash>      | PHO                 |                                |
 * | who is called so                 | NAM#<hash>      | <personId>          | byName                         |
 * Openid, phone, name and document number are sealed; the hashes are keyed.
 */
export const personKey = (personId: string) => ({ pk: `PER#${personId}`, sk: 'PER' })
export const nameKeys = (nameHash: string, personId: string) => ({ byNamePk: `NAM#${nameHash}`, byNameSk: personId })
export const phoneKey = (phoneHash: string) => ({ pk: `PHO#${phoneHash}`, sk: 'PHO' })

const place = (table: Table, key: string, field: string) => ({ table: table.name, key, field })

interface Parts {
  table: Table
  cipher: FieldCipher
  secrets(): Promise<Secrets>
  clock: Clock
}

function accounts({ table, cipher, secrets }: Parts) {
  const callers = dynamoCallerStore(table)
  const openSealed = async (accountId: string, field: 'openid' | 'phone') => {
    const sealed = (await table.get(`ACC#${accountId}`, 'ACC'))?.[field] as string | undefined
    return sealed && cipher.open(place(table, accountId, field), sealed)
  }
  const byOpenidHash = async (hash: string) => {
    const row = await table.get(`OID#${hash}`, 'OID')
    return row && callers.accountById(row.accountId as string)
  }
  return {
    ...callers,
    openidOf: (accountId: string) => openSealed(accountId, 'openid'),
    phoneOf: (accountId: string) => openSealed(accountId, 'phone'),
    async accountForOpenid(openid: string, now: Date): Promise<Account> {
      const hash = blindIndex((await secrets()).indexKeys.openid, openid)
      const known = await byOpenidHash(hash)
      if (known) return known
      const account: Account = { accountId: newId('acc', now), createdAt: now.toISOString() }
      const sealed = await cipher.seal(place(table, account.accountId, 'openid'), openid)
      try {
        await table.write(
          {
            table: table.name,
            put: { pk: `OID#${hash}`, sk: 'OID', accountId: account.accountId },
            condition: 'attribute_not_exists(pk)',
          },
          { table: table.name, put: { ...accountKey(account.accountId), ...account, openid: sealed } },
        )
        return account
      } catch (error) {
        // The same person's other tap was first.
        const others = error instanceof Refusal ? await byOpenidHash(hash) : undefined
        if (others) return others
        throw error
      }
    },
  }
}

function sessions(table: Table) {
  const sessionsOf = async (accountId: string) =>
    (await table.queryAll({
      index: 'byAccount',
      pk: `ACC#${accountId}`,
      beginsWith: 'SES#',
      newestFirst: true,
    })) as unknown as (Session & Row)[]
  return {
    sessionsOf,
    addSession: (token: string, session: Session) => table.write({ table: table.name, put: sessionRow(token, session) }),
    async endSessions(accountId: string, which: (session: Session) => boolean) {
      const rows = (await sessionsOf(accountId)).filter(which)
      await Promise.all(
        rows.map(row => table.write({ table: table.name, remove: { pk: row.pk as string, sk: row.sk as string } })),
      )
      return rows.length
    },
  }
}

function consents(table: Table) {
  const key = (accountId: string, consent: StoredConsent) => ({
    pk: `ACC#${accountId}`,
    sk: `CON#${consent.purpose}#${consent.givenAt}`,
  })
  return {
    consentsOf: async (accountId: string) =>
      (await table.queryAll({ pk: `ACC#${accountId}`, beginsWith: 'CON#', consistent: true })) as unknown as StoredConsent[],
    giveConsent: (accountId: string, consent: StoredConsent, ...also: Parameters<Table['write']>) =>
      table.write({ table: table.name, put: { ...key(accountId, consent), ...consent } }, ...also),
    withdrawConsent: (accountId: string, consent: StoredConsent, at: Date) =>
      table.write({
        table: table.name,
        key: key(accountId, consent),
        update: 'SET withdrawnAt = if_not_exists(withdrawnAt, :at)',
        condition: 'attribute_exists(pk)',
        values: { ':at': at.toISOString() },
      }),
  }
}

const staleAfterMs = 300_000

/** Kept for some minutes: each form that asks for consent would read them otherwise. */
const wordings = ({ table, clock }: Parts) => ({ publishedTexts: keptFor(staleAfterMs, clock, () => publishedIn(table)).get })

function people({ table, cipher }: Parts) {
  return {
    async nameOf(personId: string) {
      const sealed = (await table.get(`PER#${personId}`, 'PER'))?.name as string | undefined
      return sealed && cipher.open(place(table, personId, 'name'), sealed)
    },
    personById: async (personId: string) => (await table.get(`PER#${personId}`, 'PER')) as unknown as Person | undefined,
    async personsCalled(nameHash: string, limit: number) {
      const { rows } = await table.query({ index: 'byName', pk: nameKeys(nameHash, '').byNamePk, limit })
      return rows.map(({ byNameSk }) => byNameSk as string)
    },
    personWithPhone: async (phoneHash: string) => (await table.get(`PHO#${phoneHash}`, 'PHO'))?.personId as string | undefined,
  }
}

export function dynamoIdentityStore(parts: Parts): IdentityStore {
  const { table, cipher } = parts
  return {
    ...accounts(parts),
    ...sessions(table),
    ...consents(table),
    ...wordings(parts),
    ...people(parts),
    async savePhone(accountId, phone, ...also) {
      await table.write(
        {
          table: table.name,
          key: accountKey(accountId),
          update: 'SET phone = :sealed, phoneMasked = :masked, phoneHash = :hash',
          condition: 'attribute_exists(pk)',
          values: {
            ':sealed': await cipher.seal(place(table, accountId, 'phone'), phone.plain),
            ':masked': phone.masked,
            ':hash': phone.hash,
          },
        },
        ...also,
      )
    },
  }
}
