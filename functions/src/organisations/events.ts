/** A union ended. `mergedInto`: the one that took in what it had. */
export type OrganisationEvents = {
  'organisations.closed': { orgId: string; mergedInto?: string }
}
