import type { ConsentPurpose } from 'shared-types/identity'
import type { Write } from '../platform/dynamo/transact.ts'
import type { Account } from './account.ts'
import type { PublishedText } from './consent-text.ts'
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

  /** Wordings published since the first ones; up to five minutes behind, and none is in force before its third day. */
  publishedTexts(): Promise<readonly PublishedText[]>
  consentsOf(accountId: string): Promise<StoredConsent[]>
  giveConsent(accountId: string, consent: StoredConsent, ...also: Write[]): Promise<void>
  withdrawConsent(accountId: string, consent: StoredConsent, at: Date): Promise<void>

  personById(personId: string): Promise<Person | undefined>
  /** The name a committee has compared with the document. */
  nameOf(personId: string): Promise<string | undefined>
  personWithPhone(phoneHash: string): Promise<string | undefined>
  /** Persons with this name, by its fingerprint. */
  personsCalled(nameHash: string, limit: number): Promise<string[]>
}
