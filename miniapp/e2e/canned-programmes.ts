import type { Programme, ProgrammeFacts } from 'shared-types/aid-programmes'
import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

/** Aid programmes as the county's managers see them. */

const at = '2026-11-20T02:00:00.000Z'

const facts: ProgrammeFacts = {
  name: '金秋助学',
  summary: '家里有孩子上高中或大学、生活困难的职工，可以申请一次助学金。',
  year: 2026,
  opensOn: '2026-07-01',
  closesOn: '2026-12-31',
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
        { key: 'elsewhere', type: 'yesNo', label: '今年领过别的助学金吗', required: true },
        { key: 'fen', type: 'money', label: '领了多少', required: true, showIf: { field: 'elsewhere', is: 'yes' } },
      ],
    },
  ],
  documents: [{ key: 'register', title: '户口本', required: true, most: 6 }],
  consents: ['bank-card', 'verification', 'child'],
  amountRules: [
    { when: [{ field: 'category', is: 'deep' }], fen: 5000_00, monthsOfLine: 10 },
    { when: [], fen: 2000_00 },
  ],
  steps: [{ key: 'county', name: '县总工会审定', owner: 'county', workingDays: 5, onTimeout: 'stay' }],
  noticeDays: 5,
  homeVisit: false,
}

export const programme: Programme = { programmeId: 'prg_canned0001', version: 2, changedAt: at, ...facts }

const drafted = { savedAt: at, savedByMasked: '陆**' }
const beside = { draftVersion: 1, mayPublish: true, mayWithdraw: 'with-reason' as const }

type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

export const cannedProgrammes: Canned = {
  'GET /staff/me': { items: [{ orgId: 'org_county1', orgName: '云溪县总工会', role: 'manager', givenAt: at }] },
  'GET /staff/aid/programmes': {
    items: [programme],
    waiting: [
      { ...drafted, programmeId: programme.programmeId, name: programme.name, year: 2026, isNew: false, mayPublish: true },
    ],
  },
  'GET /staff/aid/programmes/{programmeId}': {
    programmeId: programme.programmeId,
    inForce: programme,
    ...beside,
    draft: { ...drafted, facts: { ...facts, noticeDays: 7 }, reason: '按今年的文件调整' },
  },
  'GET /aid/programmes/{programmeId}': programme,
  'GET /staff/aid/programmes/{programmeId}/versions': {
    items: [
      { version: 2, changedAt: at, byMasked: '陆**', reason: '按今年的文件调整', changed: ['amountRules', 'noticeDays'] },
      { version: 1, changedAt: at, byMasked: '陆**', reason: '新年度开始', changed: [] },
    ],
  },
  'GET /staff/aid/programmes/{programmeId}/budgets': {
    items: [
      {
        bookId: 'bok_canned0001',
        fund: 'county',
        plannedFen: 200_000_00,
        approvedFen: 50_000_00,
        paidFen: 30_000_00,
        returnedFen: 0,
        freeFen: 150_000_00,
      },
    ],
    beside: [{ fund: 'county', ...beside, draft: { ...drafted, addFen: 20_000_00, reason: '追加预算' } }],
  },
  'GET /staff/aid/poverty-lines': {
    items: [{ validFrom: '2026-01-01', urbanFen: 740_00, ruralFen: 580_00, source: '县民政局 演示数据' }],
    ...beside,
    draft: { ...drafted, validFrom: '2027-01-01', urbanFen: 820_00, ruralFen: 640_00, source: '县民政局 演示数据' },
  },
}

/** Before anything is set. */
export const noProgrammes: Canned = {
  'GET /staff/me': { items: [] },
  'GET /staff/aid/programmes': { items: [], waiting: [] },
  'GET /staff/aid/programmes/{programmeId}/budgets': { items: [], beside: [] },
  'GET /staff/aid/poverty-lines': { items: [], draftVersion: 0, mayPublish: false },
}
