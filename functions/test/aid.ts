import type { AidDecision } from 'shared-types/aid-desk'
import type { HouseholdInput } from 'shared-types/aid-household'
import { demoPerson } from '../../infra/local/demo/people.ts'
import { readRows, writeSheets } from '../src/platform/sheet/spreadsheet.ts'
import type { LocalSystem } from '../../infra/local/system.ts'
import { type Person, signIn } from './person.ts'
import { keepSecret } from './sensitive.ts'

/** Steps of the stories about aid. */

/** A card number with a right check digit, of no bank. */
export const cardNumber = '6222021234567890128'
export const otherCard = '6217001234567890122'
keepSecret(cardNumber, otherCard)

export async function programmeCalled(someone: Person, name: string) {
  const { items } = await someone.ask('GET /aid/programmes')
  const found = items.find(programme => programme.name === name)
  if (!found) throw new Error(`no programme ${name}`)
  return found
}

/** A mother, her man without work, and a child who goes to university. */
export function poorFamily(number = 8100): HouseholdInput {
  const [spouse, child] = [demoPerson(number), demoPerson(number + 1)]
  keepSecret(spouse.idNumber, child.idNumber, spouse.name, child.name)
  return {
    persons: [
      { personKey: 'p1', relation: 'self', health: 'healthy', work: 'employed', monthlyIncomeFen: 2_000_00 },
      {
        personKey: 'p2',
        relation: 'spouse',
        name: spouse.name,
        idType: 'residentId',
        idNumber: spouse.idNumber,
        health: 'serious',
        work: 'none',
        monthlyIncomeFen: 0,
      },
      {
        personKey: 'p3',
        relation: 'child',
        name: child.name,
        idType: 'residentId',
        idNumber: child.idNumber,
        health: 'healthy',
        work: 'student',
        monthlyIncomeFen: 0,
      },
    ],
    residence: 'urban',
    address: '江滨街道望江路 8 号',
    otherYearIncomeFen: 0,
    expenses: [{ kind: 'medical', yearFen: 6_000_00 }],
    housing: 'rented',
    homesOwned: 0,
    car: 'none',
    hasBusiness: false,
  }
}

export async function confirmedFamily(someone: Person, household: HouseholdInput): Promise<void> {
  const saved = await someone.ask('PUT /me/household', { body: { version: 0, household } })
  await someone.ask('POST /me/household/confirmation', { body: { version: saved.household?.version ?? 0 } })
}

type Deciding = AidDecision extends infer D ? (D extends AidDecision ? Omit<D, 'version'> : never) : never

export async function decideAid(reviewer: Person, caseId: string, decision: Deciding) {
  const { case: row } = await reviewer.ask('GET /staff/cases/{caseId}', { params: { caseId } })
  return reviewer.ask('POST /staff/aid/applications/{caseId}/decision', {
    params: { caseId },
    body: { ...decision, version: row.version } as AidDecision,
  })
}

/** The bank's answer: the sheet that went out with results in its last columns, by the number of each row. */
export async function bankAnswer(fileBase64: string, answerTo: (number: string) => [result: string, reason: string]) {
  const [head = [], ...rows] = await readRows(Buffer.from(fileBase64, 'base64'))
  const answered = rows.map(row => [...row.slice(0, 5), ...answerTo(String(row[0]))])
  const sheet = await writeSheets([
    { name: '发放', rows: [head, ...answered].map(row => row.map(value => ({ value }))), widths: head.map(() => 20) },
  ])
  return Buffer.from(sheet).toString('base64')
}

/** Files with the applicant's own card and no photos. */
export async function submitAid(
  someone: Person,
  name: string,
  answers: Record<string, string | number | boolean>,
  documents: Record<string, string[]> = {},
) {
  const { programmeId, version: programmeVersion } = await programmeCalled(someone, name)
  const { application } = await someone.ask('POST /me/aid/applications', {
    body: {
      programmeId,
      programmeVersion,
      noneExcludes: true,
      answers,
      documents,
      payee: { personKey: 'p1', bank: '临江农商银行', cardNumber },
    },
  })
  return { caseId: application.case.caseId, programmeId, application }
}

/** Visited and approved by the couriers' union and the county: what follows is the public notice. */
export async function toNotice(system: LocalSystem, caseId: string): Promise<void> {
  const courierReviewer = await signIn(system, 'reviewer-courier')
  await courierReviewer.ask('POST /staff/aid/applications/{caseId}/checks', {
    params: { caseId },
    body: { kind: 'homeVisit', on: '2026-11-20', by: ['许文', '李丽'], result: 'consistent', note: '情况属实', photoIds: [] },
  })
  await decideAid(courierReviewer, caseId, { decision: 'approve' })
  await decideAid(await signIn(system, 'reviewer-county'), caseId, { decision: 'approve', amountFen: 3_000_00, fund: 'county' })
}
