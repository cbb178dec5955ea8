import type { ChainStep } from 'shared-types/cases'
import type { DocumentKind, FormField, ProgrammeFacts } from 'shared-types/aid-programmes'

/**
 * The six programmes a county begins with (domain digest §4.3). Sums and shares are examples of what counties have published (天门 2022
 * for students, the 2015 rule of the national federation for months of the poverty line); a county edits them before its first season.
 */
const step = (key: string, name: string, owner: ChainStep['owner'], workingDays: number): ChainStep => ({
  key,
  name,
  owner,
  workingDays,
  onTimeout: owner === 'county' ? 'stay' : 'escalate',
})

const threeSteps = [
  step('base', '工会初审', 'target', 3),
  step('street', '街道（乡镇）复审', 'street', 5),
  step('county', '县总工会审定', 'county', 5),
]

const exclusions = ['家里有两套以上住房', '家里有人开办企业或雇人的店铺', '家里有不是工作用的小汽车']

const field = (key: string, type: FormField['type'], label: string, more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label,
  required: true,
  ...more,
})

const document = (key: string, title: string, more: Partial<DocumentKind> = {}): DocumentKind => ({
  key,
  title,
  required: true,
  most: 3,
  ...more,
})

const base = {
  kind: 'money',
  who: 'member',
  categories: [],
  exclusions,
  oncePer: ['household'],
  needsHousehold: true,
  documents: [],
  consents: ['bank-card', 'verification'],
  steps: threeSteps,
  noticeDays: 5,
  homeVisit: false,
} satisfies Partial<ProgrammeFacts>

const student = (year: number): ProgrammeFacts => ({
  ...base,
  name: '金秋助学',
  summary: '家里有孩子上高中或大学、生活困难的职工，可以申请一次助学金。',
  year,
  opensOn: `${year}-07-01`,
  closesOn: `${year}-09-30`,
  categories: ['deep', 'relative', 'accident'],
  exclusions: [...exclusions, '孩子在收费民办学校就读或自费出国'],
  oncePer: ['child'],
  sections: [
    {
      key: 'study',
      title: '上学情况',
      fields: [
        field('student', 'child', '是哪个孩子'),
        field('stage', 'choice', '上什么学', {
          options: [
            { value: 'university', label: '大学（含高职）' },
            { value: 'highSchool', label: '高中（含中职）' },
          ],
        }),
        field('school', 'line', '学校名称'),
        field('aidedElsewhere', 'yesNo', '今年领过别的助学金吗'),
        field('aidedFen', 'money', '领了多少', { showIf: { field: 'aidedElsewhere', is: 'yes' } }),
      ],
    },
  ],
  documents: [
    document('admission', '录取通知书或学生证'),
    document('register', '户口本', { help: '首页和孩子、家长各页', most: 6 }),
  ],
  consents: ['bank-card', 'verification', 'child'],
  amountRules: [
    {
      when: [
        { field: 'category', is: 'deep' },
        { field: 'stage', is: 'university' },
      ],
      fen: 5000_00,
      monthsOfLine: 10,
    },
    { when: [{ field: 'stage', is: 'university' }], fen: 4000_00, monthsOfLine: 10 },
    { when: [{ field: 'category', is: 'deep' }], fen: 3000_00, monthsOfLine: 10 },
    { when: [], fen: 2000_00, monthsOfLine: 6 },
  ],
})

const living = (year: number): ProgrammeFacts => ({
  ...base,
  name: '生活救助',
  summary: '家庭收入低于或接近低保标准的职工，可以申请生活补助。',
  year,
  opensOn: `${year}-01-01`,
  closesOn: `${year}-12-31`,
  categories: ['deep', 'relative', 'accident'],
  sections: [{ key: 'need', title: '困难情况', fields: [field('cause', 'text', '主要是什么困难')] }],
  documents: [document('income', '收入证明', { required: false, help: '能在线核对的不用交' })],
  amountRules: [
    { when: [{ field: 'category', is: 'deep' }], monthsOfLine: 10 },
    { when: [{ field: 'category', is: 'relative' }], monthsOfLine: 8 },
    { when: [{ field: 'category', is: 'accident' }], monthsOfLine: 6, fen: 10_000_00 },
  ],
  homeVisit: true,
})

const medical = (year: number): ProgrammeFacts => ({
  ...base,
  name: '医疗救助',
  summary: '生病住院、自己负担的费用重的职工家庭，可以申请医疗补助。',
  year,
  opensOn: `${year}-01-01`,
  closesOn: `${year}-12-31`,
  categories: ['deep', 'relative', 'accident'],
  oncePer: ['household'],
  sections: [
    {
      key: 'illness',
      title: '看病情况',
      fields: [
        field('patient', 'person', '是谁生病'),
        field('diagnosis', 'health', '医院的诊断'),
        field('ownPaidFen', 'money', '自己付了多少', { help: '医保和救助报销以后，自己负担的部分' }),
      ],
    },
  ],
  documents: [document('diagnosis', '诊断证明'), document('settlement', '医保结算单或发票', { most: 9 })],
  consents: ['bank-card', 'verification', 'health'],
  amountRules: [
    { when: [{ field: 'category', is: 'deep' }], percentOf: { field: 'ownPaidFen', percent: 100 }, fen: 20_000_00 },
    { when: [], percentOf: { field: 'ownPaidFen', percent: 80 }, fen: 16_000_00 },
  ],
})

const urgent = (year: number): ProgrammeFacts => ({
  ...base,
  name: '临时救助',
  summary: '突然遇到事故、火灾、重病等急难的职工，先发救助金，材料可以后补。',
  year,
  opensOn: `${year}-01-01`,
  closesOn: `${year}-12-31`,
  who: 'verified',
  exclusions: [],
  oncePer: [],
  needsHousehold: false,
  sections: [
    { key: 'event', title: '发生了什么', fields: [field('what', 'text', '发生了什么事'), field('on', 'day', '哪一天发生的')] },
  ],
  documents: [document('proof', '事故、损失或住院的证明')],
  consents: ['bank-card'],
  amountRules: [{ when: [], fen: 3000_00 }],
  steps: [step('base', '工会核实', 'target', 1), step('county', '县总工会审定', 'county', 1)],
  noticeDays: undefined,
  papersWithinDays: 10,
})

const winter = (year: number): ProgrammeFacts => ({
  ...base,
  name: '冬送温暖',
  summary: '元旦春节期间，慰问生活困难和坚守岗位的职工。',
  year,
  opensOn: `${year}-12-01`,
  closesOn: `${year + 1}-02-28`,
  who: 'verified',
  sections: [{ key: 'need', title: '情况', fields: [field('cause', 'text', '简单说说您的情况')] }],
  amountRules: [
    { when: [{ field: 'category', is: 'deep' }], fen: 2000_00 },
    { when: [], fen: 1000_00 },
  ],
})

const summer = (year: number): ProgrammeFacts => ({
  ...base,
  name: '夏送清凉',
  summary: '高温天在户外干活的劳动者，可以到驿站领清凉物资，不是会员也可以。',
  year,
  opensOn: `${year}-07-01`,
  closesOn: `${year}-08-31`,
  kind: 'goods',
  who: 'verified',
  exclusions: [],
  oncePer: ['person'],
  needsHousehold: false,
  sections: [],
  consents: [],
  amountRules: [],
  steps: [step('base', '工会发放', 'target', 3)],
  noticeDays: undefined,
})

export const firstProgrammes = (year: number): ProgrammeFacts[] => [
  summer(year),
  student(year),
  living(year),
  medical(year),
  urgent(year),
  winter(year),
]
