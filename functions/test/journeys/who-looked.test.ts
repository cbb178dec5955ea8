import { describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { cardNumber, submitAid } from '../aid.ts'
import { decide, fileJoining, newcomer, newForm, verifiedCourier } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const couriers = orgIdOf('couriers')

const asked = async (someone: Person) => {
  const [ofMembership, ofAid] = await Promise.all([someone.ask('GET /membership/looks'), someone.ask('GET /me/aid/looks')])
  return [...ofMembership.items, ...ofAid.items]
}

describe('a person who asks who has looked at their file', () => {
  it('is told of nobody before anybody has', async () => {
    expect(await asked(await newcomer(the()))).toEqual([])
  })

  it('is told each look at a plain value with who, for which union and why; others are not', async () => {
    const someone = await newcomer(the())
    const { case: joining } = await fileJoining(someone, newForm(couriers))
    const reviewer = await signIn(the(), 'reviewer-courier')
    const { caseId, number } = joining
    const reveal = { params: { caseId }, body: { field: 'idNumber' as const, reason: '和证件核对' } }
    await reviewer.ask('POST /staff/membership/applications/{caseId}/reveal', reveal)
    expect(await asked(someone)).toEqual([
      {
        at: expect.any(String) as string,
        what: 'idNumber',
        byMasked: '许*',
        orgName: '临江县快递员工会',
        reason: '和证件核对',
        caseId,
        number,
      },
    ])
    expect(await asked(await newcomer(the()))).toEqual([])
  })

  it('is told of a register that was taken out in plain with them in it, and not of a masked one', async () => {
    const someone = await newcomer(the())
    const { case: joining } = await fileJoining(someone, newForm(couriers))
    await decide(await signIn(the(), 'reviewer-courier'), joining.caseId, 'approve')
    const manager = await signIn(the(), 'manager-county')
    const take = (inPlain: boolean) =>
      manager.ask('POST /staff/membership/organisations/{orgId}/register-sheets', {
        params: { orgId: couriers },
        body: { inPlain, reason: inPlain ? '报送上级' : '核对人数' },
      })
    await take(false)
    expect(await asked(someone)).toEqual([])
    await take(true)
    expect(await asked(someone)).toMatchObject([{ what: 'register', byMasked: '陆**', reason: '报送上级' }])
  })

  it('is told what of an application for aid was opened', async () => {
    const someone = await verifiedCourier(the())
    const { caseId } = await submitAid(someone, '临时救助', { what: '家里失火', on: '2026-11-01' })
    const reviewer = await signIn(the(), 'reviewer-courier')
    const reveal = (path: string) =>
      reviewer.ask('POST /staff/aid/applications/{caseId}/reveal', { params: { caseId }, body: { path, reason: '核对收款人' } })
    await reveal('payee.cardNumber')
    await reveal('payee.name')
    const looks = await asked(someone)
    expect(looks.map(({ what, reason }) => `${what} ${reason}`).sort()).toEqual(['bankCard 核对收款人', 'name 核对收款人'])
    expect(JSON.stringify(looks)).not.toContain(cardNumber)
  })
})
