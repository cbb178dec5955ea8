import type { IdType } from 'shared-types/fields'
import type { ConsentPurpose } from 'shared-types/identity'
import type { Sex } from 'shared-types/resident-id'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Account } from './account.ts'
import type { Session } from './session.ts'

export interface StoredConsent {
  purpose: ConsentPurpose
  version: string
  givenAt: string
  withdrawnAt?: string
}

/** A person as a committee has verified them. */
export interface Person {
  personId: string
  accountId?: string
  nameMasked: string
  idNumberMasked: string
  /** A local day. */
  bornOn: string
  phoneHash?: string
}

export interface PersonInPlain extends Person {
  idType: IdType
  sex: Sex
  name: string
  idNumber: string
  /** Absent for those whom a committee brought in without one. */
  phone?: string
}

/** What it takes to know who is calling. */
export interface CallerStore {
  accountById(accountId: string): Promise<Account | undefined>
  sessionByToken(token: string): Promise<Session | undefined>
  noteSession(token: string, session: Session): Promise<void>
}

export interface IdentityStore extends CallerStore {
  /** The account of an openid, made when it is the first time. */
  accountForOpenid(openid: string, now: Date): Promise<Account>
  openidOf(accountId: string): Promise<string | undefined>
  phoneOf(accountId: string): Promise<string | undefined>
  savePhone(accountId: string, phone: { plain: string; masked: string; hash: string }, ...also: Write[]): Promise<void>

  addSession(token: string, session: Session): Promise<void>
  sessionsOf(accountId: string): Promise<Session[]>
  /** Ends the named sessions of an account; with none named, all. */
  endSessions(accountId: string, which: (session: Session) => boolean): Promise<number>

  consentsOf(accountId: string): Promise<StoredConsent[]>
  giveConsent(accountId: string, consent: StoredConsent, ...also: Write[]): Promise<void>
  withdrawConsent(accountId: string, consent: StoredConsent, at: Date): Promise<void>

  personById(personId: string): Promise<Person | undefined>
  /** Those of these persons who are on record, with the name a committee has compared with the document. */
  peopleById(personIds: readonly string[]): Promise<Map<string, PersonInPlain>>
  /** Which person holds each of these numbers; those that nobody holds are left out. */
  holdersOf(phoneHashes: readonly string[]): Promise<Map<string, string>>
  /** The name a committee has compared with the document. */
  nameOf(personId: string): Promise<string | undefined>
  personWithPhone(phoneHash: string): Promise<string | undefined>
}
