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
  { root: 'notifications', pages: ['pages/inbox/index'] },
  { root: 'identity', pages: ['pages/consents/index', 'pages/sessions/index'] },
  {
    root: 'staff',
    pages: [
      'cases/pages/todo/index',
      'cases/pages/case/index',
      'cases/pages/chains/index',
      'organisations/pages/tree/index',
      'organisations/pages/union/index',
      'organisations/pages/edit/index',
      'organisations/pages/rearrange/index',
      'organisations/pages/qr-code/index',
      'membership/pages/members/index',
      'membership/pages/member/index',
      'staff/pages/roles/index',
      'staff/pages/invitation/index',
      'staff/pages/recusals/index',
      'announcements/pages/parked/index',
      'stations/pages/list/index',
      'stations/pages/station/index',
      'stations/pages/edit/index',
      'stations/pages/sheet/index',
      'stations/pages/codes/index',
      'stations/pages/visits/index',
      'cooling/pages/seasons/index',
      'cooling/pages/season/index',
      'cooling/pages/allocation/index',
      'aid/pages/on-behalf/index',
      'aid/pages/programmes/index',
      'aid/pages/programme/index',
      'aid/pages/programme-edit/index',
      'aid/pages/lines/index',
      'aid/pages/payments/index',
      'aid/pages/batch/index',
      'aid/pages/households/index',
      'aid/pages/household/index',
      'ledger/pages/books/index',
      'ledger/pages/book/index',
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
    default:
      return 'membership/pages/progress/index'
  }
}
