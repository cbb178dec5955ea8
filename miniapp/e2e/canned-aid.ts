import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'
import { programme } from './canned-programmes.ts'

/** Plausible answers about aid. No person in it exists. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const at = '2026-11-20T02:00:00.000Z'
const caseId = 'cas_aid00001'
const line = { validFrom: '2026-01-01', urbanFen: 740_00, ruralFen: 580_00, source: '云溪县民政局文件' }
const { programmeId } = programme
const household = {
  householdId: 'hou_canned0001',
  version: 4,
  persons: [
    {
      personKey: 'p1',
      relation: 'self' as const,
      name: '王晓兰',
      idNumberMasked: '3****************X',
      monthlyIncomeFen: 2000_00,
    },
    {
      personKey: 'p2',
      relation: 'child' as const,
      name: '王小北',
      idNumberMasked: '3****************1',
      work: 'student' as const,
    },
  ],
  residence: 'urban' as const,
  expenses: [{ kind: 'education' as const, yearFen: 8000_00 }],
  fileState: 'onFile' as const,
  savedAt: at,
  confirmedAt: at,
  isStale: false,
  isKeeper: true,
}
const assessment = {
  category: 'deep' as const,
  perHeadFen: 666_66,
  lineFen: 740_00,
  lineValidFrom: line.validFrom,
  yearIncomeFen: 24_000_00,
  yearExpensesFen: 8000_00,
  persons: 2,
}
const filed = {
  caseId,
  number: 'BF2611-7K3M9Q',
  kind: 'aid.application' as const,
  state: 'open' as const,
  ownerOrgId: 'org_courier1',
  ownerOrgName: '云溪县快递行业工会联合会',
  stepName: '工会初审',
  stepNumber: 1,
  stepCount: 3,
  submittedAt: at,
  dueOn: '2026-11-27',
  version: 1,
}
const row = {
  case: { ...filed, fixes: [] },
  programmeId,
  programmeName: programme.name,
  programmeVersion: 2,
  year: 2026,
  stage: 'payFailed' as const,
  amountFen: 4000_00,
  payFailure: 'name-mismatch' as const,
  papersDueOn: '2026-12-10',
}
const payee = { nameMasked: '王**', bank: '云溪农商银行', cardMasked: '**** 0128' }
const earlier = {
  caseId,
  programmeName: programme.name,
  year: 2025,
  stage: 'paid' as const,
  amountFen: 3000_00,
  submittedAt: at,
}

export const cannedAid: Canned = {
  'GET /aid/programmes': { items: [programme], line },
  'GET /aid/notices': {
    items: [
      {
        noticeId: 'ntc_canned0001',
        programmeName: programme.name,
        nameMasked: '王**',
        orgName: filed.ownerOrgName,
        amountFen: 4000_00,
        fromOn: '2026-11-20',
        untilOn: '2026-11-27',
        suspended: false,
      },
    ],
  },
  'GET /me/household': { household, missing: [{ path: 'persons.1.health', message: '请选择王*的健康状况' }], assessment },
  'GET /me/aid/drafts/{programmeId}': { photos: {} },
  'GET /me/aid/applications': { items: [row] },
  'GET /me/aid/applications/{caseId}': {
    ...row,
    programme,
    answers: { student: 'p2', elsewhere: false },
    documents: {},
    payee: { ...payee, personKey: 'p1' },
    householdId: household.householdId,
  },
  'GET /staff/aid/applications/{caseId}': {
    caseId,
    stage: 'review',
    programme,
    applicant: { nameMasked: '王**', phoneMasked: '138****1234', orgName: filed.ownerOrgName },
    sections: programme.sections,
    answers: { student: 'p2', elsewhere: false },
    household: {
      householdId: household.householdId,
      persons: [{ personKey: 'p1', relation: 'self', name: '王**' }],
      expenses: [],
      fileState: 'onFile',
      changedSince: false,
    },
    assessment,
    computed: { amountFen: 4000_00, rule: 0 },
    payee,
    documents: { register: ['med_canned0001'] },
    checks: [],
    earlier: [earlier],
    sealed: [{ path: 'payee.cardNumber', label: '银行卡号' }],
    isLastStep: false,
  },
}

/** Nothing yet: no programme of the year, no file, no application. */
export const noAid: Canned = {
  'GET /aid/programmes': { items: [] },
  'GET /aid/notices': { items: [] },
  'GET /me/household': { missing: [] },
  'GET /me/aid/drafts/{programmeId}': { photos: {} },
  'GET /me/aid/applications': { items: [] },
}
