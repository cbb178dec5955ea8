import type { KeptProgramme } from 'shared-types/aid-programme-endpoints'
import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import type { ChainStep } from 'shared-types/cases'
import { factsIn } from './programme-draft.ts'

/** What an edit begins from: what was written before, what is in force, another one, or nothing. Pure. */

/** What is written goes on; nothing is there of a new one that was thrown away. */
export const factsToEdit = ({ draft, inForce }: KeptProgramme): ProgrammeFacts | undefined =>
  draft?.facts ?? (inForce && factsIn(inForce))

/** What is in force is copied before what only is written. */
export const factsToCopy = ({ draft, inForce }: KeptProgramme): ProgrammeFacts | undefined =>
  inForce ? factsIn(inForce) : draft?.facts

/** 2026-12-01 → 2027-12-01; a 29 February becomes the 28th. */
export function inYears(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const moved = Number(year) + years
  const leap = (moved % 4 === 0 && moved % 100 !== 0) || moved % 400 === 0
  return `${moved}-${month}-${month === '02' && date === '29' && !leap ? '28' : date}`
}

/** The same programme for another year; beside the old one in the same year it needs a name of its own. */
export function copyFor(facts: ProgrammeFacts, year: number): ProgrammeFacts {
  const by = year - facts.year
  return {
    ...facts,
    year,
    name: by === 0 ? '' : facts.name,
    opensOn: inYears(facts.opensOn, by),
    closesOn: inYears(facts.closesOn, by),
  }
}

const firstStep = (key: string, name: string, owner: ChainStep['owner'], workingDays: number): ChainStep => ({
  key,
  name,
  owner,
  workingDays,
  onTimeout: owner === 'county' ? 'stay' : 'escalate',
})

/** What most programmes are: for members in hardship, once a year, three steps and a public notice. */
export const blankFor = (year: number, today: string): ProgrammeFacts => ({
  name: '',
  summary: '',
  year,
  opensOn: today.startsWith(String(year)) ? today : `${year}-01-01`,
  closesOn: `${year}-12-31`,
  kind: 'money',
  who: 'member',
  categories: ['deep', 'relative', 'accident'],
  exclusions: [],
  oncePer: ['household'],
  needsHousehold: true,
  sections: [],
  documents: [],
  consents: ['bank-card', 'verification'],
  amountRules: [],
  steps: [
    firstStep('base', '工会初审', 'target', 3),
    firstStep('street', '街道（乡镇）复审', 'street', 5),
    firstStep('county', '县总工会审定', 'county', 5),
  ],
  noticeDays: 5,
  homeVisit: false,
})
