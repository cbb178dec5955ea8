import { crc32, deflateSync } from 'node:zlib'
import type { LocalSystem } from '../../infra/local/system.ts'
import { cardNumber, confirmedFamily, poorFamily, programmeCalled } from '../../functions/test/aid.ts'
import { consentToAll, decide, fileJoining, newcomer, newForm } from '../../functions/test/joining.ts'
import { type Person, signIn } from '../../functions/test/person.ts'
import { post } from '../../functions/test/photos.ts'
import { orgIdOf } from '../../infra/local/demo/union-ids.ts'

/** Families and what they file by the API, for the stories of the reviewers' screens. */

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A page with lines of writing on it, as a camera sees it: a picture that can really be looked at. */
export function pagePicture(width = 600, height = 800): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 238)
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0
    const written = y > 60 && y < height - 120 && y % 40 < 14
    for (let x = 60; written && x < width - 60 - ((y * 7) % 160); x += 1) if (x % 22 < 17) rows[y * (width + 1) + x + 1] = 60
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

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
  const someone = await newcomer(system)
  const { case: joining } = await fileJoining(someone, newForm(orgIdOf('couriers')))
  await decide(await signIn(system, 'reviewer-courier'), joining.caseId, 'approve')
  await system.drain()
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
