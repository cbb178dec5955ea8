import type { MyAidRow } from 'shared-types/aid-application'
import type { HouseholdPerson } from 'shared-types/aid-household'
import type { Programme } from 'shared-types/aid-programmes'
import type { Known } from '../../src/aid/apply/tasks.ts'

/** What the tests of aid begin with. No person in it exists. */
const year = new Date().getUTCFullYear()

export const programme: Programme = {
  programmeId: 'prg_test00',
  version: 3,
  changedAt: `${year}-01-01T00:00:00.000Z`,
  name: '金秋助学',
  summary: '家里有孩子上学的职工，可以申请一次助学金。',
  year,
  opensOn: `${year}-07-01`,
  closesOn: `${year}-09-30`,
  kind: 'money',
  who: 'member',
  categories: ['deep', 'relative'],
  exclusions: ['家里有两套以上住房'],
  oncePer: ['child'],
  needsHousehold: true,
  sections: [
    {
      key: 'study',
      title: '上学情况',
      fields: [
        { key: 'student', type: 'child', label: '是哪个孩子', required: true },
        {
          key: 'stage',
          type: 'choice',
          label: '上什么学',
          required: true,
          options: [
            { value: 'university', label: '大学' },
            { value: 'highSchool', label: '高中' },
          ],
        },
        { key: 'aidedElsewhere', type: 'yesNo', label: '今年领过别的助学金吗', required: true },
        { key: 'aidedFen', type: 'money', label: '领了多少', required: true, showIf: { field: 'aidedElsewhere', is: 'yes' } },
      ],
    },
  ],
  documents: [
    { key: 'admission', title: '录取通知书', required: true, most: 3 },
    { key: 'income', title: '收入证明', required: false, most: 3, showIf: { field: 'category', is: 'deep' } },
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
    { when: [], fen: 2000_00 },
  ],
  steps: [{ key: 'base', name: '工会初审', owner: 'target', workingDays: 3, onTimeout: 'escalate' }],
  noticeDays: 5,
  homeVisit: false,
}

const people: HouseholdPerson[] = [
  { personKey: 'p1', relation: 'self', name: '何安' },
  { personKey: 'p2', relation: 'child', name: '何小北' },
]

export const known: Known = {
  people,
  facts: { category: 'relative', onFile: false, residence: 'urban' },
  file: { missing: [], isStale: false },
  consents: ['bank-card', 'verification', 'child'],
}

export const row: MyAidRow = {
  case: {
    caseId: 'cas_test00',
    number: 'BF26-AAAAAA',
    kind: 'aid.application',
    state: 'open',
    ownerOrgId: 'org_test00',
    ownerOrgName: '城东街道总工会',
    stepName: '街道（乡镇）复审',
    stepNumber: 2,
    stepCount: 3,
    submittedAt: `${year}-11-20T02:00:00.000Z`,
    dueOn: `${year}-11-27`,
    version: 2,
    fixes: [],
  },
  programmeId: programme.programmeId,
  programmeName: programme.name,
  programmeVersion: 3,
  year,
  stage: 'review',
}
