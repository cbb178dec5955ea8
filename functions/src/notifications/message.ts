import type { Announcement } from '../platform/events/announcement.ts'
import { aidWords } from './words/aid.ts'
import { caseWords } from './words/cases.ts'
import { complaintWords } from './words/complaints.ts'
import { contestWords } from './words/contests.ts'
import { draftWords } from './words/drafts.ts'
import { membershipWords } from './words/membership.ts'
import { organisationWords } from './words/organisations.ts'
import { staffWords } from './words/staff.ts'
import { stationWords } from './words/stations.ts'
import type { Told } from './words/told.ts'

const words = {
  ...aidWords,
  ...caseWords,
  ...complaintWords,
  ...contestWords,
  ...draftWords,
  ...membershipWords,
  ...organisationWords,
  ...staffWords,
  ...stationWords,
}

type Name = keyof typeof words

export const toldAbout = Object.keys(words) as Name[]

export const tell = ({ name, payload }: Announcement): Told | undefined =>
  (words[name as Name] as (payload: unknown) => Told | undefined)(payload)
