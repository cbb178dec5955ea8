import type { LocalSystem } from '../../infra/local/system.ts'
import { cardNumber, confirmedFamily, poorFamily, programmeCalled } from '../../functions/test/aid.ts'
import { consentToAll, verifiedCourier } from '../../functions/test/joining.ts'
import { type Person, signIn } from '../../functions/test/person.ts'
import { post } from '../../functions/test/photos.ts'
import { pagePicture } from './page-picture.ts'

/** Families and what they file by the API, for the stories of the reviewers' screens. */

async function sendPicture(someone: Person): Promise<string> {
  const content = pagePicture()
  const leave = await someone.ask('POST /media/uploads', {
    body: { purpose: 'aid-document', type: 'image/png', bytes: content.length },
  })
  if ((await post(leave, content)) !== 201) throw new Error('the store took no picture')
  await someone.ask('POST /media/{mediaId}/completion', { params: { mediaId: leave.mediaId } })
  return leave.mediaId
}

/** A member of the couriers' union with a poor family. */
export async function poorCourier(system: LocalSystem, family: number): Promise<Person> {
  const someone = await verifiedCourier(system)
  await confirmedFamily(someone, poorFamily(family))
  return someone
}

/** 周志明 of the machine works with a poor family. */
export async function poorMachinist(system: LocalSystem, family: number): Promise<Person> {
  const someone = await signIn(system, 'member-zhou')
  await consentToAll(someone)
  await confirmedFamily(someone, poorFamily(family))
  return someone
}

const forms = {
  生活救助: { answers: { cause: '丈夫生病，一个人挣钱养家，孩子还在上大学。' }, documents: [] },
  医疗救助: {
    answers: { patient: 'p2', diagnosis: '慢性肾功能衰竭，每周透析三次', ownPaidFen: 8_000_00 },
    documents: ['diagnosis', 'settlement'],
  },
} as const

export async function apply(someone: Person, name: keyof typeof forms): Promise<string> {
  const { programmeId, version: programmeVersion } = await programmeCalled(someone, name)
  const { answers, documents } = forms[name]
  const photos: [string, string[]][] = []
  for (const key of documents) photos.push([key, [await sendPicture(someone)]])
  const { application } = await someone.ask('POST /me/aid/applications', {
    body: {
      programmeId,
      programmeVersion,
      noneExcludes: true,
      answers,
      documents: Object.fromEntries(photos),
      payee: { personKey: 'p1', bank: '临江农商银行', cardNumber },
    },
  })
  return application.case.caseId
}

export async function visit(system: LocalSystem, reviewer: string, caseId: string): Promise<void> {
  await (
    await signIn(system, reviewer)
  ).ask('POST /staff/aid/applications/{caseId}/checks', {
    params: { caseId },
    body: { kind: 'homeVisit', on: '2026-11-20', by: ['许文', '李丽'], result: 'consistent', note: '情况属实', photoIds: [] },
  })
}
