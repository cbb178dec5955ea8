import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'

type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

/** Works (五小) and the safety cup as the canned county has them. */
const at = '2026-11-23T04:00:00.000Z'
const caseId = 'cas_cannedwork01'

const row: ApiAnswer<'GET /me/contest-works'>['items'][number] = {
  case: {
    caseId,
    number: 'WX20261120-0001',
    kind: 'contests.work',
    state: 'open',
    stepName: '单位证明',
    stepNumber: 1,
    stepCount: 3,
    ownerOrgId: 'org_canned0002',
    ownerOrgName: '临江县快递员工会',
    submittedAt: at,
    dueOn: '2026-11-30',
    fixes: [],
    version: 1,
  },
  contestId: 'con_canned0005',
  contestTitle: '2026 年五小成果征集',
  kind: 'innovation',
  title: '分拣台加装导轨',
  benefitFen: 36_000_00,
  showsNames: true,
}

const content = {
  problem: '搬箱子弯腰多，容易伤腰。',
  change: '在分拣台和货架之间加了一段无动力导轨。',
  benefitFromMonth: '2026-01',
  inUseOn: '2026-01-05',
  authors: ['王小明', '李明亮'],
  proofs: [],
  vouchProofs: [],
}

const safetyAward = { orgId: 'org_canned0002', orgName: '临江县快递员工会', award: 'first' as const }

export const cannedWorks: Canned = {
  'GET /me/contest-works': { items: [row] },
  'GET /me/contest-works/{caseId}': {
    work: { ...row, ...content },
    timeline: [{ at, action: 'submitted', orgName: row.case.ownerOrgName }],
  },
  'GET /me/contests/{contestId}/work-draft': { version: 0, draft: {}, photos: [] },
  'GET /staff/contests/{contestId}/works': { items: [] },
  'GET /staff/safety-cups': { at, orgName: '临江县快递员工会', items: [] },
  'GET /staff/contests/{contestId}/safety-entries/{orgId}': {
    at,
    contestTitle: '“安康杯”竞赛',
    orgName: '临江县快递员工会',
    phase: 'open',
    opensAt: at,
    closesAt: '2026-12-05T15:59:59.999Z',
    mayChange: true,
  },
  'GET /contests/{contestId}/awarded-works': {
    contestTitle: '五小创新成果征集',
    orgName: '云溪县总工会',
    publishedAt: at,
    items: [
      { title: '送餐车防雨支架', kind: 'invention', award: 'first', orgName: '临江县快递员工会', authors: ['李慧敏', '王强'] },
    ],
  },
  'GET /contests/{contestId}/safety-awards': {
    contestTitle: '“安康杯”竞赛',
    orgName: '云溪县总工会',
    awards: { version: 2, publishedAt: at, reason: '单位名称写错了', items: [safetyAward] },
  },
  'GET /staff/contests/{contestId}/safety-units': {
    at,
    contestTitle: '“安康杯”竞赛',
    units: 1,
    shifts: 2,
    heads: 30,
    items: [
      {
        contestId: 'con_canned0001',
        orgId: 'org_canned0002',
        orgName: '临江县快递员工会',
        state: 'entered',
        shifts: [
          { name: '早班', heads: 18, leader: '王强' },
          { name: '晚班', heads: 12 },
        ],
        contactName: '李慧敏',
        contactPhone: '0738-8123456',
        heads: 30,
        enteredAt: at,
        changedAt: at,
        version: 1,
      },
    ],
    awards: { version: 1, publishedAt: at, items: [safetyAward] },
  },
  'GET /staff/contests/{contestId}/work-figures': {
    at,
    submitted: 3,
    reviewing: 1,
    works: 1,
    suggestions: 1,
    benefitFen: 34_000_00,
    byKind: [],
    byUnit: [
      { orgId: 'org_canned0002', orgName: '临江县快递员工会', submitted: 3, works: 1, suggestions: 1, benefitFen: 34_000_00 },
    ],
    byAward: [],
    publication: { version: 0, unpublished: 1 },
  },
}

export const noWorks: Canned = {
  'GET /me/contest-works': { items: [] },
  'GET /contests/{contestId}/awarded-works': { contestTitle: '五小创新成果征集', orgName: '云溪县总工会', items: [] },
  'GET /contests/{contestId}/safety-awards': {
    contestTitle: '“安康杯”竞赛',
    orgName: '云溪县总工会',
    awards: { version: 0, items: [] },
  },
}
