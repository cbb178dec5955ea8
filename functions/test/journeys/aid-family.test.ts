import { describe, expect, it } from 'vitest'
import { demoPerson } from '../../../infra/local/demo/people.ts'
import { confirmedFamily, poorFamily, programmeCalled, submitAid, toNotice } from '../aid.ts'
import { consentToAll, verifiedCourier } from '../joining.ts'
import { signIn } from '../person.ts'
import { sendPhoto } from '../photos.ts'
import { changeProgramme } from '../by-two.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const courier = () => verifiedCourier(the())
const living = { cause: '丈夫生病' }

describe('one family', () => {
  it('has changed its file when it writes in it, not when staff open it or it says once more that it holds', async () => {
    const someone = await courier()
    const family = poorFamily(8330)
    await confirmedFamily(someone, family)
    const { caseId: other } = await submitAid(someone, '生活救助', living)
    const illness = await sendPhoto(someone, 'aid-document')
    const bill = await sendPhoto(someone, 'aid-document')
    const medical = { patient: 'p2', diagnosis: '肾病', ownPaidFen: 1_000_00 }
    const documents = { diagnosis: [illness], settlement: [bill] }
    const { caseId } = await submitAid(someone, '医疗救助', medical, documents)
    await toNotice(the(), other)
    const reviewer = await signIn(the(), 'reviewer-courier')
    const file = () => reviewer.ask('GET /staff/aid/applications/{caseId}', { params: { caseId } })
    expect((await file()).household).toMatchObject({ fileState: 'onFile', changedSince: false })
    const { household } = await someone.ask('GET /me/household')
    const version = household?.version ?? 0
    const confirmed = await someone.ask('POST /me/household/confirmation', { body: { version } })
    expect((await file()).household?.changedSince).toBe(false)
    await someone.ask('PUT /me/household', {
      body: { version: confirmed.version, household: { ...family, otherYearIncomeFen: 3_000_00 } },
    })
    expect((await file()).household?.changedSince).toBe(true)
  })

  it('has one file, whoever of it asks: what is in one cannot be in another', async () => {
    const [mother, father] = [await courier(), await courier()]
    const family = poorFamily(8340)
    await confirmedFamily(mother, family)
    const refusal = await father.refused('PUT /me/household', { body: { version: 0, household: family } })
    expect(refusal).toMatchObject({ code: 'person-in-another-household' })
    expect(refusal.fields?.[0]?.message).toBe('这位家人已经在另一份家庭档案里')
  })

  it('that was begun twice throws one away while nobody has confirmed it, and only then', async () => {
    const [mother, father] = [await courier(), await signIn(the(), 'member-zhou')]
    await consentToAll(father)
    const family = poorFamily(8380)
    const { idNumber } = demoPerson(4)
    const persons = family.persons.map(person => (person.personKey === 'p2' ? { ...person, name: '周志明', idNumber } : person))
    const own = { persons: family.persons.slice(0, 1), expenses: [] }
    const before = await father.ask('GET /me/household')
    expect(before.household).toBeUndefined()
    const begun = await father.ask('PUT /me/household', { body: { version: 0, household: own } })
    const together = { body: { version: 0, household: { ...family, persons } } }
    expect(await mother.refused('PUT /me/household', together)).toMatchObject({ code: 'person-in-another-household' })

    const version = String(begun.household?.version)
    expect(await father.refused('DELETE /me/household', { query: { version: '99' } })).toMatchObject({
      code: 'household-changed',
    })
    await father.ask('DELETE /me/household', { query: { version } })
    await mother.ask('PUT /me/household', together)
    expect((await father.ask('GET /me/household')).household).toMatchObject({ isKeeper: false, ownPersonKey: 'p2' })
    await mother.ask('POST /me/household/confirmation', { body: { version: 1 } })
    expect(await mother.refused('DELETE /me/household', { query: { version: '2' } })).toMatchObject({
      code: 'household-confirmed',
    })
    const alone = { ...family, persons: family.persons.slice(0, 1) }
    await mother.ask('PUT /me/household', { body: { version: 2, household: alone } })
    expect((await father.ask('GET /me/household')).household).toBeUndefined()
  })

  it('has one case a child and year, though both parents file at once, each in their own union', async () => {
    const manager = await signIn(the(), 'manager-county')
    const { programmeId, year } = await programmeCalled(manager, '金秋助学')
    const wholeYear = { opensOn: `${year}-01-01`, closesOn: `${year}-12-31` }
    await changeProgramme(the(), programmeId, { ...wholeYear, documents: [] }, '延长办理时间')
    const [mother, father] = [await courier(), await signIn(the(), 'member-zhou')]
    await consentToAll(father)
    const family = poorFamily(8360)
    const { idNumber } = demoPerson(4)
    const persons = family.persons.map(person => (person.personKey === 'p2' ? { ...person, name: '周志明', idNumber } : person))
    await confirmedFamily(mother, { ...family, persons })
    const seen = await father.ask('GET /me/household')
    expect(seen.household).toMatchObject({ isKeeper: false, ownPersonKey: 'p2', isStale: false })

    const study = { student: 'p3', stage: 'university', school: '临江大学', aidedElsewhere: false }
    const tries = await Promise.allSettled([mother, father].map(parent => submitAid(parent, '金秋助学', study)))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(String(tries.find(one => one.status === 'rejected')?.reason)).toContain('already-applied-this-year')
    const both = await Promise.all([mother, father].map(parent => parent.ask('GET /me/aid/applications', { query: {} })))
    expect(both.flatMap(({ items }) => items)).toHaveLength(1)
  })
})
