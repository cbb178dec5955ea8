import { describe, expect, it } from 'vitest'
import { actKindWords } from 'shared-types/act-words'
import type { ActDetail } from 'shared-types/audit'
import {
  aboutWords,
  actFacts,
  daysProblem,
  endToNote,
  filterWords,
  isKind,
  kindOptions,
  rolesWords,
  verdictSentence,
  whatWords,
  whoWords,
} from './audit-view.ts'

const hash = 'b'.repeat(64)
const act: ActDetail = {
  seq: 1234,
  kind: 'plainSeen',
  at: '2026-11-24T06:30:00.000Z',
  enteredAt: '2026-11-24T06:30:01.000Z',
  accountId: 'acc_x',
  byMasked: '许*',
  roles: [
    { role: 'reviewer', orgName: '快递员工会' },
    { role: 'auditor', orgName: '县总工会' },
  ],
  orgName: '快递员工会',
  about: { id: 'cas_x', number: 'RH-1', name: '生活救助' },
  detail: 'idNumber',
  reason: '核对',
  previous: 'a'.repeat(64),
  hash,
}

describe('an act', () => {
  it('says what was done, by whom and in which role, in words', () => {
    expect(whatWords(act)).toBe('查看明文：证件号码')
    expect(whatWords({ kind: 'desktopSignedIn' })).toBe('登录电脑')
    expect(whatWords({ kind: 'figureTyped', detail: 'somethingNew' })).toBe('填报数据')
    expect(rolesWords(act.roles)).toBe('快递员工会审核人、县总工会经审人员')
    expect(rolesWords([])).toBe('没有角色')
    expect([whoWords(act), whoWords({ accountId: 'operator' }), whoWords({ accountId: 'acc_x' })]).toEqual([
      '许*',
      '系统',
      '工作人员',
    ])
  })

  it('says what it was about with as much as there is', () => {
    expect(aboutWords(act)).toBe('生活救助 · 快递员工会 · RH-1 · 用途：核对')
    expect(aboutWords({})).toBe('')
  })

  it('shows all its facts, and no label without a value', () => {
    const facts = actFacts(act)
    expect(facts.find(({ label }) => label === '记入日志')?.value).toMatch(/^第 1,234 条，/)
    expect(facts.at(-1)).toEqual({ label: '这一条的校验码', value: hash })
    const { reason: _r, about: _a, ...bare } = act
    expect(actFacts(bare).map(({ label }) => label)).not.toContain('用途')
  })
})

describe('what is looked at', () => {
  it('is said in one line, and not at all when it is everything', () => {
    expect(filterWords({})).toBe('')
    expect(
      filterWords({ from: '2026-11-01', to: '2026-11-27', kind: 'sheetTakenOut', orgId: 'org_x', orgName: '快递员工会' }),
    ).toMatch(/^11月1日（周日）起，到11月27日（周五） · 导出 · 快递员工会$/)
    expect(filterWords({ from: '2026-11-27', to: '2026-11-27' })).toMatch(/11月27日（周五）$/)
    expect(filterWords({ accountId: 'acc_x', byMasked: '许*' })).toBe('许*经办')
  })

  it('is refused when it ends before it begins', () => {
    expect(daysProblem({ from: '2026-11-02', to: '2026-11-01' })).toBeDefined()
    expect(daysProblem({ from: '2026-11-01', to: '2026-11-01' })).toBeUndefined()
    expect(daysProblem({ to: '2026-11-01' })).toBeUndefined()
  })

  it('may be of any kind, and of no other', () => {
    expect(kindOptions).toHaveLength(Object.keys(actKindWords).length + 1)
    expect([isKind('roleGiven'), isKind('all'), isKind(undefined)]).toEqual([true, false, false])
  })
})

describe('a verification', () => {
  it('tells how many are whole, or which is the first that is not', () => {
    expect(verdictSentence({ upTo: { seq: 1234, hash } })).toMatchObject({
      tone: 'done',
      words: expect.stringContaining('1,234 条'),
    })
    const broken = verdictSentence({ upTo: { seq: 16, hash }, brokenAt: 17 })
    expect(broken.tone).toBe('problem')
    expect(broken.words).toContain('第 17 条')
    expect(broken.words).toContain('前面的 16 条没有问题')
    expect(verdictSentence({ upTo: { seq: 0, hash }, brokenAt: 1 }).words).not.toContain('前面的')
  })

  it('gives its end as the operator’s command takes it', () => {
    expect(endToNote({ seq: 12, hash })).toBe(`12:${hash}`)
  })
})
