import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from 'functions/platform/clock'
import { openidOf } from '../wechat/state.ts'
import { type DemoHouse, demoHouse } from './demo-house.ts'
import { demoUnions } from './county.ts'
import { demoApplicants, seedCase } from './seed-case.ts'
import { seedAid } from './seed-aid.ts'
import { seedAidCases } from './seed-aid-cases.ts'
import { seedBulletins } from './seed-bulletins.ts'
import { seedContests } from './seed-contests.ts'
import { seedCooling } from './seed-cooling.ts'
import { seedFigures } from './seed-figures.ts'
import { seedPairings } from './seed-pairings.ts'
import { seedMember, type SeededMember } from './seed-member.ts'
import { seedStations } from './seed-stations.ts'
import { demoMembers } from './members.ts'
import { demoTerm } from './terms.ts'
import { orgIdOf, sceneOf } from './union-ids.ts'
import { demoStaff } from './staff.ts'

/**
 * `small`: the county's tree, its staff and the personas; `county`: also a few hundred members and some joinings that wait; `lived-in`:
 * also aid in several stages and figures, to look at.
 */
export type SeedSize = 'none' | 'small' | 'county' | 'lived-in'

/** The county has worked with the system since this day. */
const since = new Date('2026-03-02T01:00:00.000Z')

/** Done once for a folder; begun again where it was interrupted. Returns what was made, or `undefined` when nothing had to be. */
export async function seed(size: SeedSize, directory: string): Promise<{ unions: number; members: number } | undefined> {
  const mark = join(directory, `seeded-${size}`)
  if (size === 'none' || existsSync(mark)) return undefined
  const house = demoHouse()
  await seedTree(house)
  await seedStations(house, since)
  await inBatches(demoStaff, ({ personaId, name, role, union }) => giveRole(house, personaId, name, role, union))
  const members = size === 'small' ? demoMembers.filter(member => member.personaId) : demoMembers
  const seeded: SeededMember[] = []
  await inBatches(members, async member => {
    const one = await seedMember(house, member, since)
    if (one) seeded.push(one)
  })
  await seedAid(house)
  if (size !== 'small') {
    await seedCooling(house)
    await seedContests(house)
    await seedBulletins(house)
    await inBatches(
      demoApplicants.map((applicant, i) => ({ applicant, i })),
      ({ applicant, i }) => seedCase(house, applicant, i, new Date()),
    )
  }
  if (size === 'lived-in') {
    await seedPairings(house, since)
    await seedAidCases(house)
    await seedFigures(house, seeded, new Date())
  }
  writeFileSync(mark, '')
  return { unions: demoUnions.length, members: members.length }
}

async function seedTree({ organisations }: DemoHouse): Promise<void> {
  const today = dayOf(new Date())
  for (const [i, { key, parent, ...given }] of demoUnions.entries()) {
    const orgId = orgIdOf(key)
    if (await organisations.byId(orgId)) continue
    const above = parent && (await organisations.byId(orgIdOf(parent)))
    const entry = { at: since.toISOString(), change: 'added' as const, fields: [], byAccountId: 'demo', byMasked: '演示数据' }
    const fresh = { state: 'active' as const, version: 1, memberCount: 0, childCount: 0 }
    const place = above ? { parentId: above.orgId } : {}
    const term = demoTerm(given.kind, i, today)
    await organisations.add(
      { orgId, scene: sceneOf(key), ...given, ...place, ...fresh, ...(term && { term }) },
      above || undefined,
      entry,
    )
  }
}

async function giveRole(
  house: DemoHouse,
  personaId: string,
  name: string,
  role: (typeof demoStaff)[number]['role'],
  union: string,
) {
  const { accountId } = await house.identity.accountForOpenid(openidOf(personaId), since)
  const held = await house.staff.grantsOf(accountId)
  if (held.some(grant => grant.orgId === orgIdOf(union) && grant.role === role)) return
  const nameMasked = `${[...name][0]}${'*'.repeat([...name].length - 1)}`
  await house.roles.giveGrant({
    accountId,
    orgId: orgIdOf(union),
    role,
    givenAt: since.toISOString(),
    givenBy: 'demo',
    nameMasked,
  })
}

async function inBatches<T>(list: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < list.length; i += 8) await Promise.all(list.slice(i, i + 8).map(run))
}
