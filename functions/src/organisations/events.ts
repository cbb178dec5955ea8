import type { OrgKind } from 'shared-types/organisations'

/** `mergedInto`: the one that took in what an ended union had. */
export type OrganisationEvents = {
  'organisations.founded': { orgId: string; kind: OrgKind }
  'organisations.closed': { orgId: string; mergedInto?: string }
  /** To one manager. `endsOn`: a local day. */
  'organisations.termEnding': { accountId: string; orgId: string; orgName: string; endsOn: string; isOver: boolean }
}
