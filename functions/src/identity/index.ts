export { dynamoDesktopsNow } from './desktops-now.dynamo.ts'
export { type Account, standingOf } from './account.ts'
export { type AccountHold, accountHold, endHolding, holdAccount, Overtaken } from './account-hold.ts'
export { accountClosing } from './closing-writes.ts'
export type { IdentityDeps } from './http.ts'
export {
  comingOf,
  published as publishedWording,
  type PublishedText,
  takenBack as takenBackWording,
  whyNotPublish as whyNotPublishWording,
  type WordingRecord,
  written as writtenWording,
} from './consent-text.ts'
export type { ConsentTextStore, WordingEntry } from './consent-text-store.ts'
export { dynamoConsentTextStore } from './consent-text-store.dynamo.ts'
export { consentTextFor, firstConsentText } from './consent-texts.ts'
export { requireConsents } from './require-consents.ts'
export { dynamoCallerStore } from './caller-store.dynamo.ts'
export type { CallerStore, IdentityStore, Person } from './identity-store.ts'
export { dynamoDesktopSignInStore } from './desktop-sign-in-store.dynamo.ts'
export { dynamoIdentityStore } from './identity-store.dynamo.ts'
export { resetSecondFactor } from './second-factor-rows.dynamo.ts'
export { dynamoSecondFactorStore } from './second-factor-store.dynamo.ts'
export { forgetSignIns } from './forget-sign-ins.ts'
export { isOver, noteUse, type Session } from './session.ts'
export { signIn } from './sign-in.ts'
export {
  bindPerson,
  changeStanding,
  type Corrected,
  correctPerson,
  enrolPerson,
  forgetPhone,
  freePhone,
  replacePhone,
  sealPerson,
  unbindAccount,
} from './person-writes.ts'
export { retireDouble, takePhoneOver } from './double-writes.ts'
export { dynamoPeopleStore } from './people-store.dynamo.ts'
export type { PeopleStore, PersonInPlain } from './people-store.ts'
export { nameHashOf, personIdFor } from './person-id.ts'
export { identityOwnData } from './own-data.ts'
