import { submitApplication } from 'functions/membership/submit-application'
import { createOnce } from 'functions/platform/http/once'
import type { Occupation } from 'shared-types/organisations'
import { openidOf } from '../wechat/state.ts'
import type { DemoHouse } from './demo-house.ts'
import { demoPerson } from './people.ts'
import { orgIdOf } from './union-ids.ts'

/** Joinings that wait, so that a reviewer's list is not empty at first sight. */
interface DemoApplicant {
  name: string
  union: string
  occupation: Occupation
  /** Filed this long ago. */
  hoursAgo: number
}

const firstPerson = 900

export const demoApplicants: DemoApplicant[] = [
  { name: '田秋生', union: 'couriers', occupation: 'courier', hoursAgo: 70 },
  { name: '秦玉兰', union: 'couriers', occupation: 'courier', hoursAgo: 46 },
  { name: '邓大勇', union: 'couriers', occupation: 'foodRider', hoursAgo: 22 },
  { name: '谢春梅', union: 'couriers', occupation: 'courier', hoursAgo: 5 },
  { name: '冯志远', union: 'couriers', occupation: 'courier', hoursAgo: 2 },
  { name: '彭小满', union: 'machinery', occupation: 'other', hoursAgo: 26 },
  { name: '潘国栋', union: 'machinery', occupation: 'other', hoursAgo: 3 },
]

/** Through the very use case that the mini-program calls, some hours ago. */
export async function seedCase(house: DemoHouse, applicant: DemoApplicant, index: number, now: Date): Promise<void> {
  const filedAt = new Date(now.getTime() - applicant.hoursAgo * 3_600_000)
  const { accountId } = await house.identity.accountForOpenid(openidOf(`applicant-${index + 1}`), filedAt)
  if ((await house.cases.byApplicant(accountId)).cases.length > 0) return
  const at = filedAt.toISOString()
  for (const purpose of ['general', 'id-number'] as const) {
    await house.identity.giveConsent(accountId, { purpose, version: '2026-11-01', givenAt: at })
  }
  const { idNumber, phone } = demoPerson(firstPerson + index)
  const form = {
    orgId: orgIdOf(applicant.union),
    name: applicant.name,
    idType: 'residentId',
    idNumber,
    phone,
    occupation: applicant.occupation,
  } as const
  const once = createOnce(house.table('membership'), accountId, `demo-case-${index}`, 'demo', filedAt)
  await submitApplication({ ...house, clock: { now: () => filedAt } }, accountId, form, once)
}
