import { beforeAll, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { decide, fileJoining, newcomer, newForm } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { keepSecret } from '../sensitive.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

describe('whoever keeps the register finds a member', () => {
  const form = newForm(orgIdOf('couriers'))
  const phone = form.phone ?? ''
  let reviewer: Person
  let memberNumber: string
  const find = async (who: Person, asked: string) =>
    (await who.ask('POST /staff/membership/member-searches', { body: { asked } })).items.map(item => item.memberNumber)

  beforeAll(async () => {
    reviewer = await signIn(the(), 'reviewer-courier')
    const member = await newcomer(the())
    const { case: joining } = await fileJoining(member, form)
    await decide(reviewer, joining.caseId, 'approve')
    memberNumber = (await member.ask('GET /membership')).membership?.memberNumber ?? ''
  })

  it('by the whole number of the member, of the phone or of the document, typed with gaps or in small letters', async () => {
    expect(memberNumber).not.toBe('')
    expect(await find(reviewer, memberNumber)).toEqual([memberNumber])
    expect(await find(reviewer, memberNumber.replace(/(\d{4})/g, '$1 '))).toEqual([memberNumber])
    expect(await find(reviewer, phone)).toEqual([memberNumber])
    expect(await find(reviewer, phone.replace(/(\d{4})$/, ' $1'))).toEqual([memberNumber])
    expect(await find(reviewer, ` ${form.idNumber.toLowerCase()} `)).toEqual([memberNumber])
  })

  it('by the whole name, however its dots and gaps are typed, with all who are called so', async () => {
    const name = '阿依努尔·买买提'
    keepSecret(name)
    const numbers: string[] = []
    for (let i = 0; i < 2; i += 1) {
      const namesake = await newcomer(the())
      const { case: joining } = await fileJoining(namesake, newForm(orgIdOf('couriers'), { name }))
      await decide(reviewer, joining.caseId, 'approve')
      numbers.push((await namesake.ask('GET /membership')).membership?.memberNumber ?? '')
    }
    for (const typed of [name, '阿依努尔•买买提', '阿依努尔 买买提', '阿依努尔买买提'])
      expect((await find(reviewer, typed)).sort(), typed).toEqual(numbers.sort())
    expect(await find(reviewer, '阿依努尔')).toEqual([])
    expect(await find(await signIn(the(), 'reviewer-machinery'), name)).toEqual([])
    expect(await find(reviewer, form.name)).toEqual([memberNumber])
  })

  it('by no part of a number, and not by one that nobody has', async () => {
    expect(await find(reviewer, memberNumber.slice(0, -1))).toEqual([])
    expect(await find(reviewer, '12345678')).toEqual([])
    expect(await find(reviewer, '13800000001')).toEqual([])
  })

  it('in the own unions only; elsewhere nobody learns that there is such a member', async () => {
    expect(await find(await signIn(the(), 'manager-county'), phone)).toEqual([memberNumber])
    expect(await find(await signIn(the(), 'auditor-county'), phone)).toEqual([memberNumber])
    expect(await find(await signIn(the(), 'reviewer-machinery'), phone)).toEqual([])
    expect(await find(await signIn(the(), 'reviewer-machinery'), memberNumber)).toEqual([])
  })

  it('and each search stands in the log of acts, without the number that was typed', async () => {
    await find(reviewer, phone)
    await find(reviewer, '13800000001')
    await the().drain()
    const auditor = await signIn(the(), 'auditor-county')
    const { items } = await auditor.ask('GET /staff/audit/acts', { query: { kind: 'memberSought' } })
    expect(items.slice(0, 2).map(({ detail, about }) => [detail, about?.number])).toEqual([
      ['none', undefined],
      ['found', memberNumber],
    ])
    expect(JSON.stringify(items)).not.toContain(phone)
  })
})
