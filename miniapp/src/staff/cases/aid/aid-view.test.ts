import type { AidFile } from 'shared-types/aid-desk'
import { describe, expect, it } from 'vitest'
import { aidNotices, earlierRows, isVisitMissing, stageSentence } from './aid-view.ts'
import { agreeingWords, amountFacts, sumProblems } from './amount-view.ts'
import { aidFixables, answerFacts, documentRows } from './answers-view.ts'

const programme: AidFile['programme'] = {
  programmeId: 'prg_1',
  version: 1,
  changedAt: '2026-01-01T00:00:00.000Z',
  name: '医疗救助',
  summary: '',
  year: 2026,
  opensOn: '2026-01-01',
  closesOn: '2026-12-31',
  kind: 'money',
  who: 'member',
  categories: ['deep', 'relative'],
  exclusions: [],
  oncePer: ['household'],
  needsHousehold: true,
  sections: [
    {
      key: 'illness',
      title: '看病情况',
      fields: [
        { key: 'patient', type: 'person', label: '是谁生病', required: true },
        { key: 'diagnosis', type: 'health', label: '医院的诊断', required: true },
        { key: 'ownPaidFen', type: 'money', label: '自己付了多少', required: true },
        { key: 'helped', type: 'yesNo', label: '领过别的救助吗', required: true },
        { key: 'helpedFen', type: 'money', label: '领了多少', required: true, showIf: { field: 'helped', is: 'yes' } },
      ],
    },
  ],
  documents: [
    { key: 'proof', title: '诊断证明', required: true, most: 3 },
    { key: 'camp', title: '农村户口证明', required: true, most: 1, showIf: { field: 'residence', is: 'rural' } },
  ],
  consents: [],
  amountRules: [
    { when: [{ field: 'category', is: 'relative' }], fen: 1 },
    {
      when: [
        { field: 'category', is: 'deep' },
        { field: 'helped', is: 'no' },
      ],
      fen: 20_000_00,
      monthsOfLine: 10,
      percentOf: { field: 'ownPaidFen', percent: 80 },
    },
  ],
  steps: [],
  noticeDays: 5,
  homeVisit: true,
}

const file: AidFile = {
  caseId: 'cas_1',
  stage: 'review',
  programme,
  applicant: { nameMasked: '周**', orgName: '机械厂工会' },
  sections: programme.sections,
  answers: { patient: 'p2', ownPaidFen: 8_000_00, helped: false },
  household: {
    householdId: 'hou_1',
    persons: [{ personKey: 'p2', relation: 'spouse', name: '陈**' }],
    residence: 'urban',
    expenses: [],
    fileState: 'none',
    changedSince: false,
  },
  assessment: {
    category: 'deep',
    perHeadFen: 500_00,
    lineFen: 740_00,
    lineValidFrom: '2026-01-01',
    yearIncomeFen: 24_000_00,
    yearExpensesFen: 6_000_00,
    persons: 3,
  },
  computed: { amountFen: 6_400_00, rule: 1 },
  documents: {},
  checks: [],
  earlier: [],
  sealed: [{ path: 'answer.diagnosis', label: '医院的诊断' }],
  isLastStep: false,
}

const valueOf = (facts: readonly { label: string; value: string }[], label: string) =>
  facts.find(fact => fact.label === label)?.value

describe('what was asked for', () => {
  const [section] = file.sections
  const facts = section ? answerFacts(section, file) : []
  it('is told in the words of its own form, persons by mask and relation', () => {
    expect(valueOf(facts, '是谁生病')).toBe('陈**（配偶）')
    expect(valueOf(facts, '自己付了多少')).toBe('8,000.00 元')
    expect(valueOf(facts, '领过别的救助吗')).toBe('否')
  })
  it('keeps an illness sealed and leaves out what was not asked', () => {
    expect(valueOf(facts, '医院的诊断')).toContain('已加密')
    expect(valueOf(facts, '领了多少')).toBeUndefined()
  })
  it('names papers that are missing, but not those that are not wanted', () => {
    expect(documentRows(file)).toEqual([{ key: 'proof', title: '诊断证明', mediaIds: [], isMissing: true }])
  })
  it('may be sent back by field, paper, account or family file', () => {
    expect(aidFixables(file).map(({ field }) => field)).toEqual([
      'answers.patient',
      'answers.diagnosis',
      'answers.ownPaidFen',
      'answers.helped',
      'documents.proof',
      'payee',
      'household',
    ])
  })
})

describe('what it comes to', () => {
  const facts = amountFacts(file)
  it('is told with the rule, each of its sums and the line', () => {
    expect(valueOf(facts, '按规则最多')).toBe('6,400.00 元')
    expect(valueOf(facts, '用哪条规则')).toBe('第 2 条：“困难类别”是“深度困难”，“领过别的救助吗”是“否”')
    expect(valueOf(facts, '怎么算的')).toBe(
      '20,000 元、10 个月低保标准（7,400 元）、“自己付了多少”8,000 元的 80%（6,400 元），取最小的',
    )
    expect(valueOf(facts, '人均月收入')).toContain('500.00 元 = （全年收入 24,000 元 − 必要支出 6,000 元）÷ 12 个月 ÷ 3 人')
    expect(valueOf(facts, '低保标准')).toContain('740 元')
  })
  it('is left to the reviewer where no rule fits', () => {
    const { computed: _none, ...without } = file
    expect(valueOf(amountFacts(without), '按规则最多')).toContain('由最后一步的审核人定金额')
  })
  it('is not exceeded, nor is the money that pays it', () => {
    const budget = { bookId: 'b', plannedFen: 0, approvedFen: 0, paidFen: 0, returnedFen: 0, fund: 'county' as const }
    const budgets = [{ ...budget, freeFen: 1_000_00 }]
    expect(sumProblems({ amountFen: 6_400_01, fund: undefined }, file, budgets)).toMatchObject({
      amount: expect.stringContaining('最多 6,400.00 元') as string,
      fund: '请选择用哪笔钱',
    })
    expect(sumProblems({ amountFen: 2_000_00, fund: 'county' }, file, budgets).fund).toContain('只剩 1,000.00 元')
    expect(sumProblems({ amountFen: 1_000_00, fund: 'county' }, file, budgets)).toEqual({})
  })
  it('says before the tap what agreeing does', () => {
    expect(agreeingWords(file)).toContain('转到下一步')
    expect(agreeingWords({ ...file, isLastStep: true })).toContain('公示 5 个工作日')
    const { noticeDays: _none, ...urgent } = programme
    expect(agreeingWords({ programme: urgent, isLastStep: true })).toContain('同意后进入发放')
  })
})

describe('where it stands', () => {
  it('is told beyond the decision: notice, bank, a payment that failed', () => {
    const notice = { noticeId: 'ntc_1', fromOn: '2026-11-20', untilOn: '2026-11-27', suspended: false }
    expect(stageSentence({ ...file, stage: 'notice', notice })?.words).toContain('到')
    expect(stageSentence({ ...file, stage: 'payFailed', payFailure: 'card-closed' })?.words).toContain('已经注销')
    expect(stageSentence({ ...file, stage: 'paid', amountFen: 6_400_00 })?.words).toContain('6,400.00 元')
    expect(stageSentence(file)).toBeUndefined()
  })
  it('lists other aid newest first', () => {
    const row = { caseId: 'a', programmeName: '生活救助', year: 2025, stage: 'paid' as const, submittedAt: '2025-01-01' }
    const rows = earlierRows([row, { ...row, caseId: 'b', year: 2026, submittedAt: '2026-01-01' }])
    expect(rows.map(({ caseId }) => caseId)).toEqual(['b', 'a'])
  })
})

describe('what to notice before deciding', () => {
  const words = (more: Partial<AidFile>, state: 'open' | 'approved' = 'open') =>
    aidNotices({ ...file, ...more }, { state })
      .map(one => one.words)
      .join()
  const visit: AidFile['checks'][number] = {
    checkId: 'chk_1',
    kind: 'homeVisit',
    on: '2026-11-20',
    by: ['许文', '李丽'],
    result: 'inconsistent',
    note: '',
    photoIds: [],
    at: '2026-11-20T01:00:00.000Z',
    byMasked: '许*',
  }
  it('is a visit that is wanted and missing, and one that found something else', () => {
    expect(isVisitMissing(file)).toBe(true)
    expect(words({})).toContain('先入户走访')
    expect(isVisitMissing({ ...file, checks: [visit] })).toBe(false)
    expect(words({ checks: [visit] })).toContain('不一致')
    expect(words({ checks: [visit] }, 'approved')).toBe('')
  })
  it('is who filed for the family, and until when papers follow', () => {
    const agent = { byMasked: '许*', relation: '社区工作人员', paper: ['med_1'] }
    expect(words({ agent, papersDueOn: '2026-12-09', checks: [visit] }, 'approved')).toMatch(/许\* 代办（社区工作人员）.*补齐/)
  })
  it('is a file that changed, and means that do not fit', () => {
    const household = { ...file.household, changedSince: true } as AidFile['household']
    expect(words({ household })).toContain('改过家庭档案')
    const { category: _none, ...assessment } = file.assessment as NonNullable<AidFile['assessment']>
    expect(words({ assessment })).toContain('不在困难标准内')
  })
})
