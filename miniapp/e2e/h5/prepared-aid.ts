import { decideAid, cardNumber, confirmedFamily, poorFamily, programmeCalled } from '../../../functions/test/aid.ts'
import { verifiedCourier } from '../../../functions/test/joining.ts'
import { type Person, signIn } from '../../../functions/test/person.ts'
import type { LocalSystem } from '../../../infra/local/system.ts'

/** What stands before a payer's or a reviewer's story begins. */

async function apply(someone: Person, programme: string, answers: Record<string, string>) {
  const { programmeId, version: programmeVersion } = await programmeCalled(someone, programme)
  const payee = { personKey: 'p1', bank: '临江农商银行', cardNumber }
  const { application } = await someone.ask('POST /me/aid/applications', {
    body: { programmeId, programmeVersion, noneExcludes: true, answers, documents: {}, payee },
  })
  return application.case
}

/** Aid decided by two unions and due at once: there is no notice. */
export async function urgentAidDue(system: LocalSystem) {
  const someone = await verifiedCourier(system)
  const { caseId, number } = await apply(someone, '临时救助', { what: '家里失火', on: '2026-11-01' })
  await decideAid(await signIn(system, 'reviewer-courier'), caseId, { decision: 'approve' })
  const sum = { amountFen: 2_000_00, fund: 'county' as const }
  await decideAid(await signIn(system, 'reviewer-county'), caseId, { decision: 'approve', ...sum })
  return { someone, caseId, number }
}

/** A family of three whose first aid is approved, and which so has come on file. */
export async function familyOnFile(system: LocalSystem, number: number): Promise<Person> {
  const someone = await verifiedCourier(system)
  await confirmedFamily(someone, poorFamily(number))
  const { caseId } = await apply(someone, '生活救助', { cause: '丈夫生病' })
  const reviewer = await signIn(system, 'reviewer-courier')
  await reviewer.ask('POST /staff/aid/applications/{caseId}/checks', {
    params: { caseId },
    body: { kind: 'homeVisit', on: '2026-11-20', by: ['许文', '李丽'], result: 'consistent', note: '情况属实', photoIds: [] },
  })
  await decideAid(reviewer, caseId, { decision: 'approve' })
  const sum = { amountFen: 3_000_00, fund: 'county' as const }
  await decideAid(await signIn(system, 'reviewer-county'), caseId, { decision: 'approve', ...sum })
  return someone
}
