import { unzipSync, strFromU8 } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { capabilityNames } from '../../src/capabilities.ts'
import { days } from '../../src/platform/clock.ts'
import { createPlatform } from '../../src/platform/platform.ts'
import { ownParts } from '../../src/privacy-room.ts'
import { cardNumber, confirmedFamily, poorFamily, submitAid } from '../aid.ts'
import { enter, itIsAt, opensAt, publishedContest } from '../contests.ts'
import { decide, fileJoining, newcomer, newForm } from '../joining.ts'
import { type Person, signIn } from '../person.ts'
import { recordedShapes } from '../stored/recorded.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

/** All words of a workbook, and the names of its sheets. */
async function copyOf(someone: Person) {
  const { fileName, fileBase64 } = await someone.ask('POST /me/data-copies')
  const files = unzipSync(Buffer.from(fileBase64, 'base64'))
  const text = Object.entries(files)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, content]) => strFromU8(content))
    .join('\n')
  const sheets = [...strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet[^>]* name="([^"]+)"/g)].map(
    found => found[1],
  )
  return { fileName, text, sheets }
}

async function aMember() {
  const someone = await newcomer(the())
  const form = newForm(orgIdOf('couriers'))
  const { case: joining } = await fileJoining(someone, form)
  const reviewer = await signIn(the(), 'reviewer-courier')
  const reveal = { params: { caseId: joining.caseId }, body: { field: 'idNumber' as const, reason: '和证件核对' } }
  await reviewer.ask('POST /staff/membership/applications/{caseId}/reveal', reveal)
  await decide(reviewer, joining.caseId, 'approve')
  await the().drain()
  return { someone, form, number: joining.number }
}

describe('a copy of one’s data', () => {
  it('has a sheet for each area with what the person may see, and who looked and why', async () => {
    const { someone, number } = await aMember()
    await confirmedFamily(someone, poorFamily(8700))
    const { application } = await submitAid(someone, '生活救助', { cause: '丈夫生病' })
    await someone.ask('POST /me/complaints', { body: { topic: 'app', text: '字太小了看不清' } })
    const { params } = await publishedContest(the())
    itIsAt(the(), opensAt)
    await enter(await signIn(the(), someone.personaId), params.contestId)
    const { text, sheets, fileName } = await copyOf(await signIn(the(), someone.personaId))
    expect(fileName).toMatch(/^个人信息副本-\d{4}-\d\d-\d\d\.xlsx$/)
    for (const word of [
      number,
      application.case.number,
      '临江县快递员工会',
      '生活救助',
      '字太小了看不清',
      '快递职业技能竞赛',
      '和证件核对',
    ])
      expect(text).toContain(word)
    expect(sheets).toEqual([
      '说明',
      '账号',
      '同意与授权',
      '登录的设备',
      '办理记录',
      '会籍',
      '会籍变动',
      '入会申请',
      '更正申请',
      '谁看过我的资料（会籍）',
      '驿站反馈',
      '清凉物资',
      '家庭信息',
      '帮扶申请',
      '谁看过我的资料（帮扶）',
      '竞赛报名',
      '获奖和证书',
      '五小成果',
      '投诉建议',
      '消息',
      '导出记录',
    ])
  })

  it('gives no document number, phone or card away, nor anything of another', async () => {
    const [{ someone, form }, other] = [await aMember(), await aMember()]
    await submitAid(someone, '临时救助', { what: '家里失火', on: '2026-11-01' })
    const { text } = await copyOf(someone)
    expect(text).toContain(`**** ${cardNumber.slice(-4)}`)
    for (const secret of [form.idNumber, form.phone, cardNumber, other.number, other.form.idNumber])
      expect(text).not.toContain(secret)
  })

  it('of somebody new says that there is nothing', async () => {
    const { text } = await copyOf(await newcomer(the()))
    expect(text).toContain('没有')
  })

  it('may be taken five times a day, and says when it was', async () => {
    const someone = await newcomer(the())
    for (let i = 0; i < 5; i += 1) await copyOf(someone)
    expect((await someone.refused('POST /me/data-copies')).code).toBe('too-many-requests')
    the().setClockOffset(days)
    const { text } = await copyOf(someone)
    expect(text).toContain('什么时候导出过')
  })
})

describe('a capability that keeps something of a person', () => {
  it('gives its part of the copy', () => {
    const parts = ownParts(createPlatform('privacy', {}))
    /** Rows of an account or a person, by the beginnings of their keys; marks and counters are nobody's data. */
    const isPersonal = (kind: string) => /^(ACC|PER|HOU|ENT|AID|CPL|FBK)#/.test(kind) && !/\|HLD$/.test(kind)
    const silent = capabilityNames.filter(name => parts[name] === 'nothing' && Object.keys(recordedShapes(name)).some(isPersonal))
    expect(silent).toEqual([])
    expect(capabilityNames.filter(name => parts[name] !== 'nothing').length).toBeGreaterThan(9)
  })
})
