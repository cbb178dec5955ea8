import type { ApiAnswer, ApiRoute } from '../src/platform/contract.ts'
import { cannedAid, noAid } from './canned-aid.ts'
import { cannedAidDesk, noAidDesk } from './canned-aid-desk.ts'
import { cannedContests, noContests } from './canned-contests.ts'
import { cannedContestDesk, noContestDesk } from './canned-contest-desk.ts'
import { cannedContestResults, noContestResults } from './canned-contest-results.ts'
import { cannedCooling, noCooling } from './canned-cooling.ts'
import { cannedDesk, noDesk } from './canned-desk.ts'
import { cannedDoubles, noDoubles } from './canned-doubles.ts'
import { cannedProgrammes, noProgrammes } from './canned-programmes.ts'
import { cannedStations, noStations } from './canned-stations.ts'
import { cannedStats, noStats } from './canned-stats.ts'
import { cannedAudit, noAudit } from './canned-audit.ts'
import { cannedPrivacy, noPrivacy } from './canned-privacy.ts'
import { cannedWorks, noWorks } from './canned-works.ts'

/** One plausible answer per endpoint that the members' pages read, for running screens without a server. No person in it exists. */
type Canned = { [R in ApiRoute]?: ApiAnswer<R> }

const orgId = 'org_courier1'
const caseId = 'cas_abc1234'
const at = '2026-11-20T02:00:00.000Z'
const courier = {
  orgId,
  name: '云溪县快递行业工会联合会',
  kind: 'industryFederation' as const,
  under: ['云溪县总工会'],
  joinable: true,
  hasChildren: false,
}
const union = {
  ...courier,
  parentId: 'org_county1',
  state: 'active' as const,
  address: '云溪县城东街道人民路 18 号',
  phone: '0738-8312351',
  unionCreditCode: '81430000MC1234567X',
  employers: [{ name: '顺风快运云溪营业部' }, { name: '中达速递' }],
  occupations: ['courier' as const],
  scene: 'k7m2p9xq4d',
  version: 1,
}
const bulletinId = 'bul_abc1234'
const bulletinWords = { kind: 'notice' as const, title: '驿站开放时间', body: '除夕到初三照常开放。' }
const surveyed = {
  ...courier,
  hasChildren: true,
  memberCount: 12,
  membersInAll: 812,
  unionsBelow: 8,
  terms: { over: 2, ending: 1, unknown: 0, running: 6 },
}
const officer = { accountId: 'acc_officer1', nameMasked: '程*', orgName: '云溪县总工会' }
const pairing = { ...officer, at: { orgId: 'org_street1', name: '城关街道总工会' }, pairedAt: at }
const filed = {
  caseId,
  number: 'RH2611-7K3M9',
  kind: 'membership.join' as const,
  state: 'open' as const,
  ownerOrgId: orgId,
  ownerOrgName: courier.name,
  stepName: '审核',
  stepNumber: 1,
  stepCount: 1,
  submittedAt: at,
  dueOn: '2026-11-27',
  version: 1,
  fixes: [],
}
const token = `eyJhbGciOiJFUzI1NiJ9.${'eyJudW1iZXIiOiIxMjM0'.repeat(8)}.${'c2lnbmF0dXJl'.repeat(7)}`

export const cannedAnswers: Canned = {
  ...cannedDesk,
  ...cannedDoubles,
  ...cannedStations,
  ...cannedCooling,
  ...cannedContests,
  ...cannedAudit,
  ...cannedPrivacy,
  ...cannedWorks,
  ...cannedContestDesk,
  ...cannedAid,
  ...cannedProgrammes,
  ...cannedAidDesk,
  ...cannedContestResults,
  ...cannedStats,
  'POST /sessions': {
    token: 'canned-token',
    idleUntil: '2026-12-22T00:00:00.000Z',
    endsAt: '2027-02-22T00:00:00.000Z',
    me: { accountId: 'acc_abc123', standing: 'signed-in', phoneVerified: false, isStaff: false },
  },
  'GET /me': {
    accountId: 'acc_abc123',
    standing: 'member',
    nameMasked: '王**',
    phoneMasked: '138****1234',
    phoneVerified: true,
    isStaff: true,
  },
  'GET /sessions': { items: [{ sessionId: 's1', createdAt: at, lastUsedAt: at, current: true }] },
  'GET /consent-texts': {
    items: [
      {
        purpose: 'general',
        version: '2026-11-01',
        title: '使用您的信息',
        body: ['我们只把您填的内容用于办理入会和联系您。', '您随时可以在“我的”里撤回。'],
      },
      { purpose: 'contest', version: '2026-11-01', title: '参加竞赛的个人信息处理说明', body: ['用于组织竞赛和联系您。'] },
      {
        purpose: 'id-number',
        version: '2026-11-01',
        title: '使用您的证件号码',
        body: ['证件号码用来确认一个人只有一份会籍，加密保存。'],
      },
    ],
  },
  'GET /me/consents': {
    items: [
      { purpose: 'general', version: '2026-11-01', title: '使用您的信息', givenAt: at },
      { purpose: 'contest', version: '2026-11-01', title: '参加竞赛的个人信息处理说明', givenAt: at },
    ],
  },
  'GET /organisations/root': {
    ...union,
    orgId: 'org_county1',
    name: '云溪县总工会',
    kind: 'countyFederation',
    under: [],
    joinable: false,
    hasChildren: true,
  },
  'GET /organisations/{orgId}': union,
  'GET /scenes/{scene}/organisation': union,
  'GET /organisations/{orgId}/children': {
    items: [
      courier,
      { ...courier, orgId: 'org_street1', name: '城东街道总工会', kind: 'streetFederation', hasChildren: true, joinable: false },
    ],
  },
  'GET /bulletins': { items: [{ bulletinId, kind: 'notice', title: bulletinWords.title, publishedAt: at }] },
  'GET /bulletins/{bulletinId}': { ...bulletinWords, bulletinId, publishedAt: at, orgName: '云溪县总工会' },
  'GET /staff/bulletins': {
    items: [
      {
        bulletinId,
        kind: 'notice',
        title: bulletinWords.title,
        savedAt: at,
        savedByMasked: '陆**',
        hasDraft: true,
        isOver: false,
      },
    ],
  },
  'GET /staff/bulletins/{bulletinId}': {
    bulletin: {
      ...{ bulletinId, state: 'shown', version: 3, shown: bulletinWords, draft: bulletinWords, publishedAt: at },
      ...{ savedAt: at, savedByMasked: '陆**', isOver: false, mayPublish: true },
      history: [{ at, act: 'saved', byMasked: '陆**', title: bulletinWords.title }],
    },
  },
  'GET /staff/organisations/{orgId}/survey': {
    own: surveyed,
    items: [{ ...surveyed, orgId: 'org_courier2', hasChildren: false }],
  },
  'GET /me/second-factor': { isAsked: true, isBound: true, isGiven: false, recoveryLeft: 10 },
  'GET /staff/organisations/{orgId}/contact-officer': {
    version: 3,
    pairing,
    officers: [{ ...officer, orgId: 'org_county', role: 'reviewer' }],
  },
  'GET /staff/organisations/{orgId}/pairings': {
    unions: 9,
    officers: [{ ...officer, at: [pairing.at], unions: 8 }],
    without: 1,
    uncovered: [{ orgId: 'org_courier2', name: '云溪外卖配送员工会', under: courier.under, unions: 1 }],
  },
  'GET /staff/pairings': { items: [{ ...surveyed, phone: '0990-5510001' }] },
  'GET /staff/organisations/{orgId}/terms': {
    total: 1,
    items: [
      { orgId, name: courier.name, under: courier.under, term: { electedOn: '2023-05-20', years: 3 }, endsOn: '2026-05-20' },
    ],
  },
  'GET /organisations': { items: [{ ...courier, matchedEmployer: '顺风快运云溪营业部' }] },
  'GET /organisation-proposals': {
    items: [
      { organisation: courier, reason: 'occupation' },
      {
        organisation: { ...courier, orgId: 'org_pool001', name: '云溪县新就业形态劳动者会员之家', kind: 'holdingPool' },
        reason: 'pool',
      },
    ],
  },
  'GET /me/cases': { items: [filed] },
  'GET /me/cases/{caseId}': { case: filed, timeline: [{ at, action: 'submitted', orgName: courier.name }] },
  'GET /membership/draft': { draft: { step: 'person', orgId, name: '王小明' }, savedAt: at },
  'GET /membership/applications/{caseId}': {
    toOrgName: courier.name,
    form: {
      orgId,
      orgName: courier.name,
      nameMasked: '王**',
      idType: 'residentId',
      idNumberMasked: '4****************X',
      sex: 'male',
      bornOn: '1990-03-07',
      phoneMasked: '138****1234',
      phoneVerified: true,
      occupation: 'courier',
    },
  },
  'PUT /membership/draft': { savedAt: at },
  'POST /membership/application-preview': { outcome: 'join', decidedBy: courier.name, dueOn: '2026-11-27' },
  'POST /membership/applications': { case: filed, outcome: 'join' },
  'GET /membership': {
    membership: {
      memberNumber: '482019375561',
      state: 'active',
      orgId,
      orgName: courier.name,
      joinedOn: '2026-11-20',
      history: [{ at, effectiveOn: '2026-11-20', change: 'joined', orgName: courier.name }],
      may: ['transfer', 'leave'],
    },
  },
  'GET /membership/registered': {
    orgId,
    nameMasked: '王**',
    idType: 'residentId',
    idNumberMasked: '4****************X',
    phoneMasked: '138****1234',
  },
  'GET /membership/card': {
    memberNumber: '482019375561',
    nameMasked: '王**',
    orgName: courier.name,
    state: 'active',
    joinedOn: '2026-11-20',
    token,
    tokenExpiresAt: '2099-01-01T00:00:00.000Z',
  },
  'POST /card-verifications': {
    result: 'valid',
    memberNumber: '482019375561',
    nameMasked: '王**',
    orgName: courier.name,
    state: 'active',
  },
  'GET /me/messages': {
    unread: 1,
    items: [
      {
        messageId: 'msg_abc123',
        kind: 'application-filed',
        title: '您的申请已收到',
        body: '编号 RH2611-7K3M9，11月27日前答复。',
        link: `membership/pages/progress/index?caseId=${caseId}`,
        at,
      },
    ],
  },
  'GET /message-templates': { templateIds: ['template-progress'] },
  'POST /me/subscriptions': { allowed: [{ templateId: 'template-progress', sends: 1 }] },
}

/** The same with every list empty and nothing there yet: a newcomer on their first day. */
export const emptyAnswers: Canned = {
  ...cannedAnswers,
  ...noDesk,
  ...noDoubles,
  ...noStations,
  ...noCooling,
  ...noContests,
  ...noAudit,
  ...noPrivacy,
  ...noWorks,
  ...noContestDesk,
  ...noAid,
  ...noProgrammes,
  ...noAidDesk,
  ...noContestResults,
  ...noStats,
  'GET /me': { accountId: 'acc_abc123', standing: 'signed-in', phoneVerified: false, isStaff: false },
  'GET /sessions': { items: [] },
  'GET /me/consents': { items: [] },
  'GET /organisations/{orgId}/children': { items: [] },
  'GET /bulletins': { items: [] },
  'GET /staff/bulletins': { items: [] },
  'GET /staff/organisations/{orgId}/terms': { total: 0, items: [] },
  'GET /organisations': { items: [] },
  'GET /organisation-proposals': { items: [] },
  'GET /me/cases': { items: [] },
  'GET /membership/draft': {},
  'GET /membership': {},
  'GET /me/messages': { unread: 0, items: [] },
  'GET /message-templates': { templateIds: [] },
}

/** Finds the answer for an address like `/me/cases/cas_abc1234?x=1`. */
export function cannedAnswer(canned: Canned, method: string, pathAndQuery: string): unknown {
  const path = pathAndQuery.split('?')[0] as string
  const literal = canned[`${method} ${path}` as ApiRoute]
  if (literal) return literal
  const found = Object.entries(canned).find(([route]) => {
    const [routeMethod, template = ''] = route.split(' ')
    return routeMethod === method && new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)
  })
  return found?.[1]
}
