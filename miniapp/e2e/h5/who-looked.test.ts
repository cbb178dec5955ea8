import { expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { consentToAll, fileJoining, newForm } from '../../../functions/test/joining.ts'
import { signIn } from '../../../functions/test/person.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

it('a courier sees who has looked at the numbers that everybody else sees masked, and why', async () => {
  const [applicant, reviewer] = [await signIn(the.system(), 'courier-lin'), await signIn(the.system(), 'reviewer-courier')]
  await consentToAll(applicant)
  const { case: joining } = await fileJoining(applicant, newForm(orgIdOf('couriers')))
  const params = { caseId: joining.caseId }
  for (const field of ['idNumber', 'phone', 'phone'] as const)
    await reviewer.ask('POST /staff/membership/applications/{caseId}/reveal', { params, body: { field, reason: '和证件核对' } })
  const courier = await the.as('courier-lin', { large: true })
  await courier.tap('我的')
  await courier.tap('谁看过我的资料')
  await courier.sees('临江县快递员工会 许* 看了您的手机号码（2 次）')
  await courier.sees('临江县快递员工会 许* 看了您的证件号码')
  await courier.picture('who-looked')
  expect(await courier.barriers()).toEqual([])
  expect(courier.complaints).toEqual([])
})

it('whoever nobody has looked at is told so', async () => {
  const member = await the.as('member-zhou')
  await member.open('identity/pages/looks/index')
  await member.sees('还没有人看过您的完整资料。')
  expect(member.complaints).toEqual([])
})

it('anybody finds whose this is and its filing number, without signing in', async () => {
  const guest = await the.hands()
  await guest.open('tabs/mine/index')
  await guest.tap('关于')
  await guest.sees('主办单位')
  await guest.sees('临江县总工会')
  await guest.sees('还没有备案，仅供试用')
  await guest.picture('about')
  expect(await guest.barriers()).toEqual([])
  expect(guest.complaints).toEqual([])
})
