import type { CaseKind } from 'shared-types/cases'

/**
 * Every page of the mini-program, said once: `app.config.ts` registers them and `platform/navigate.ts` types the way to them.
 * Capabilities know each other by these names only.
 */
export const tabs = {
  home: 'tabs/home/index',
  stations: 'tabs/stations/index',
  services: 'tabs/services/index',
  mine: 'tabs/mine/index',
} as const

/** A sub-package's folder below `src` and its pages within it. */
export const subPackages = [
  {
    root: 'organisations',
    pages: ['pages/find/index', 'pages/occupation/index', 'pages/browse/index', 'pages/union/index'],
  },
  {
    root: 'membership',
    pages: [
      'pages/join/index',
      'pages/progress/index',
      'pages/mend/index',
      'pages/card/index',
      'pages/verify/index',
      'pages/mine/index',
      'pages/release/index',
      'pages/correction/index',
    ],
  },
  {
    root: 'stations',
    pages: [
      'pages/station/index',
      'pages/map/index',
      'pages/report/index',
      'pages/suggest/index',
      'pages/feedback/index',
      'pages/keeping/index',
      'pages/keeper-invitation/index',
    ],
  },
  { root: 'cooling', pages: ['pages/today/index', 'pages/redeem/index'] },
  {
    root: 'aid',
    pages: [
      'pages/list/index',
      'pages/programme/index',
      'pages/self-test/index',
      'pages/household/index',
      'pages/apply/index',
      'pages/progress/index',
      'pages/card/index',
      'pages/papers/index',
      'pages/notices/index',
      'pages/objection/index',
      'pages/on-behalf/index',
    ],
  },
  {
    root: 'contests',
    pages: [
      'pages/list/index',
      'pages/contest/index',
      'pages/sign-up/index',
      'pages/entry/index',
      'pages/invitation/index',
      'pages/mine/index',
      'pages/result/index',
      'pages/verify/index',
      'pages/honours/index',
      'pages/works/index',
      'pages/work/index',
      'pages/awarded/index',
    ],
  },
  { root: 'notifications', pages: ['pages/inbox/index'] },
  { root: 'privacy', pages: ['pages/copy/index', 'pages/closing/index', 'pages/retention/index'] },
  { root: 'complaints', pages: ['pages/write/index', 'pages/mine/index'] },
  { root: 'bulletins', pages: ['pages/list/index', 'pages/bulletin/index'] },
  {
    root: 'identity',
    pages: [
      'pages/consents/index',
      'pages/sessions/index',
      'pages/looks/index',
      'pages/about/index',
      'pages/desktop/index',
      'pages/approve/index',
    ],
  },
  // The workbench, a package for each of its rooms: WeChat opens only the one that is needed, and none may grow past its limit.
  {
    root: 'staff/cases',
    pages: [
      'pages/todo/index',
      'pages/case/index',
      'pages/chains/index',
      'pages/calendars/index',
      'pages/workload/index',
      'pages/waiting/index',
    ],
  },
  {
    root: 'staff/organisations',
    pages: [
      'pages/tree/index',
      'pages/union/index',
      'pages/edit/index',
      'pages/rearrange/index',
      'pages/qr-code/index',
      'pages/register/index',
      'pages/terms/index',
      'pages/pairings/index',
      'pages/contact/index',
    ],
  },
  {
    root: 'staff/membership',
    pages: [
      'pages/members/index',
      'pages/search/index',
      'pages/member/index',
      'pages/roster/index',
      'pages/merge/index',
      'pages/merging/index',
      'pages/mergings/index',
    ],
  },
  {
    root: 'staff/staff',
    pages: [
      'pages/roles/index',
      'pages/invitation/index',
      'pages/recusals/index',
      'pages/delegations/index',
      'pages/factor/index',
    ],
  },
  {
    root: 'staff/stats',
    pages: ['pages/figures/index', 'pages/figure/index', 'pages/typed/index', 'pages/reports/index', 'pages/report/index'],
  },
  {
    root: 'staff/privacy',
    pages: ['pages/clearing/index', 'pages/consent-texts/index', 'pages/consent-text/index'],
  },
  { root: 'staff/announcements', pages: ['pages/parked/index'] },
  { root: 'staff/bulletins', pages: ['pages/list/index', 'pages/bulletin/index', 'pages/edit/index'] },
  { root: 'staff/audit', pages: ['pages/acts/index', 'pages/act/index'] },
  {
    root: 'staff/stations',
    pages: [
      'pages/list/index',
      'pages/station/index',
      'pages/edit/index',
      'pages/sheet/index',
      'pages/codes/index',
      'pages/visits/index',
    ],
  },
  { root: 'staff/cooling', pages: ['pages/seasons/index', 'pages/season/index', 'pages/allocation/index'] },
  {
    root: 'staff/aid',
    pages: [
      'pages/on-behalf/index',
      'pages/programmes/index',
      'pages/programme/index',
      'pages/programme-edit/index',
      'pages/lines/index',
      'pages/payments/index',
      'pages/batch/index',
      'pages/households/index',
      'pages/household/index',
    ],
  },
  { root: 'staff/ledger', pages: ['pages/books/index', 'pages/book/index'] },
  {
    root: 'staff/contests',
    pages: [
      'pages/list/index',
      'pages/edit/index',
      'pages/contest/index',
      'pages/entries/index',
      'pages/check-in/index',
      'pages/figures/index',
      'pages/units/index',
      'pages/scores/index',
      'pages/works/index',
      'pages/safety-cup/index',
      'pages/safety-entry/index',
    ],
  },
] as const satisfies readonly { root: string; pages: readonly string[] }[]

type SubPackage = (typeof subPackages)[number]
type PageOf<S> = S extends { root: infer R extends string; pages: readonly (infer P extends string)[] } ? `${R}/${P}` : never
export type Tab = (typeof tabs)[keyof typeof tabs]
export type Route = Tab | PageOf<SubPackage>

export const isTab = (route: string): route is Tab => Object.values<string>(tabs).includes(route)

/** Where a person sees how far one of their own cases is. */
export function pageOfCase(kind: CaseKind): Route {
  switch (kind) {
    case 'aid.application':
      return 'aid/pages/progress/index'
    case 'aid.objection':
      return 'aid/pages/objection/index'
    case 'stations.report':
    case 'stations.suggestion':
      return 'stations/pages/feedback/index'
    case 'complaints.complaint':
      return 'complaints/pages/mine/index'
    case 'contests.recommendation':
      return 'contests/pages/mine/index'
    case 'contests.work':
      return 'contests/pages/work/index'
    default:
      return 'membership/pages/progress/index'
  }
}
