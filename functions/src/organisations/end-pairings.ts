import type { Clock } from '../platform/clock.ts'
import type { OrganisationRecord } from './organisation.ts'
import type { OrganisationStore } from './organisation-store.ts'
import type { Officer } from './pair.ts'
import { unlessChanged } from './unless-changed.ts'

export interface EndPairingsDeps {
  organisations: OrganisationStore
  officersIn(orgId: string): Promise<Officer[]>
  clock: Clock
}

function endPairing({ organisations, clock }: EndPairingsDeps, org: OrganisationRecord): Promise<void> {
  const { contactOfficer: officer, ...rest } = org
  if (!officer) return Promise.resolve()
  return organisations.change(
    org,
    { ...rest, version: org.version + 1 },
    {
      at: clock.now().toISOString(),
      change: 'changed',
      fields: ['contactOfficer'],
      note: '角色收回，不再是联系人',
      byAccountId: 'system',
      byMasked: '系统',
    },
  )
}

/**
 * Nobody is a contact by a role that was taken away. The tree lags by seconds: what this misses the daily run finds. Safe to run twice
 * and to stop in the middle: each union is one conditional transaction.
 */
export async function endPairingsWithoutRole(deps: EndPairingsDeps, only?: { accountId: string }): Promise<{ ended: number }> {
  const tree = await deps.organisations.tree()
  const paired = [...tree.byId.values()].filter(
    ({ state, contactOfficer: officer }) => state === 'active' && officer && (!only || officer.accountId === only.accountId),
  )
  let ended = 0
  for (const [officerOrgId, unions] of Map.groupBy(paired, org => org.contactOfficer?.orgId ?? '')) {
    const there = new Set((await deps.officersIn(officerOrgId)).map(({ accountId }) => accountId))
    for (const { orgId, contactOfficer } of unions) {
      if (there.has(contactOfficer?.accountId ?? '')) continue
      const now = await deps.organisations.byId(orgId)
      const isSame = now?.contactOfficer?.accountId === contactOfficer?.accountId
      if (now && isSame) ended += await unlessChanged(endPairing(deps, now))
    }
  }
  return { ended }
}
