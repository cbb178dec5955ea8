import { openidOf } from '../wechat/state.ts'
import type { DemoHouse } from './demo-house.ts'
import { orgIdOf } from './union-ids.ts'

/** Most streets have their contact at the county; two are still without. */
const given: [personaId: string, nameMasked: string, unions: string[]][] = [
  ['reviewer-county', '程*', ['street-1', 'street-2', 'street-3']],
  ['manager-county', '陆**', ['street-4', 'street-5', 'street-6', 'delivery-federation']],
]

/** After the roles: whoever keeps in touch has one at the county. */
export async function seedPairings({ identity, organisations }: DemoHouse, at: Date): Promise<void> {
  for (const [personaId, nameMasked, unions] of given) {
    const { accountId } = await identity.accountForOpenid(openidOf(personaId), at)
    for (const key of unions) {
      const org = await organisations.byId(orgIdOf(key))
      if (!org || org.contactOfficer) continue
      const contactOfficer = { accountId, nameMasked, orgId: orgIdOf('county'), pairedAt: at.toISOString() }
      const entry = {
        at: at.toISOString(),
        change: 'changed' as const,
        fields: ['contactOfficer'],
        note: `${nameMasked}（临江县总工会）`,
      }
      await organisations.change(
        org,
        { ...org, contactOfficer, version: org.version + 1 },
        { ...entry, byAccountId: 'demo', byMasked: '演示数据' },
      )
    }
  }
}
