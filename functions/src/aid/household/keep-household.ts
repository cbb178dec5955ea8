import type { Household, HouseholdInput } from 'shared-types/aid-household'
import type { ConsentPurpose } from 'shared-types/identity'
import type * as z from 'zod/mini'
import { requireConsents } from '../../identity/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'
import { assess, type HouseholdRecord, isMinor, isStale, missingOf } from './household.ts'
import { openPerson, type Sealing, sealedPerson } from './sealed-person.ts'

type Input = z.output<typeof HouseholdInput>

export const sealingOf = async ({ cipher, secrets, tables }: AidDeps): Promise<Sealing> => ({
  cipher,
  tableName: tables.aid.name,
  idNumberKey: (await secrets()).indexKeys.idNumber,
})

const addressPlace = (tableName: string, householdId: string) => ({ table: tableName, key: householdId, field: 'address' })

export async function openAddress({ cipher, tables }: AidDeps, { householdId, sealedAddress }: HouseholdRecord) {
  return sealedAddress && cipher.open(addressPlace(tables.aid.name, householdId), sealedAddress)
}

/** The verified person behind an account; every household and every application is about one. */
export function requirePerson({ personId }: Actor): string {
  if (!personId) throw new Refusal('not-allowed')
  return personId
}

interface Keeper {
  personId: string
  name: string | undefined
  idNumberMasked: string | undefined
  orgId: string
}

/** A file from what was typed and what is on file. Its first person is the keeper, whose name and document are known. */
export async function composeHousehold(
  deps: AidDeps,
  keeper: Keeper,
  input: Input,
  before: HouseholdRecord | undefined,
): Promise<HouseholdRecord> {
  const seal = await sealingOf(deps)
  const now = deps.clock.now()
  const householdId = before?.householdId ?? newId('hou', now)
  const { persons: typed, address, ...means } = input
  if (typed.filter(person => person.relation === 'self').length !== 1)
    throw new Refusal('invalid-request', {
      fields: [{ path: 'household.persons', message: '家庭成员里要有您本人，而且只有一位' }],
    })
  if (new Set(typed.map(person => person.personKey)).size !== typed.length)
    throw new Refusal('invalid-request', { fields: [{ path: 'household.persons', message: '家庭成员重复了' }] })
  const persons = await Promise.all(
    typed.map(async (person, i) => {
      const standing = before?.persons.find(known => known.personKey === person.personKey)
      if (person.relation !== 'self') return sealedPerson(seal, householdId, person, standing, i)
      const { idNumber: _own, ...rest } = person
      const self = await sealedPerson(seal, householdId, { ...rest, ...(keeper.name ? { name: keeper.name } : {}) }, standing, i)
      return { ...self, personId: keeper.personId, ...(keeper.idNumberMasked ? { idNumberMasked: keeper.idNumberMasked } : {}) }
    }),
  )
  const sealedAddress = address && (await deps.cipher.seal(addressPlace(deps.tables.aid.name, householdId), address))
  const kept = before ?? { keeperPersonId: keeper.personId, fileState: 'none' as const }
  const { fileState, keeperPersonId, category, openedOn, reviewedOn, followUpUntilOn, closedReason, confirmedAt } =
    kept as HouseholdRecord
  return {
    ...means,
    householdId,
    version: (before?.version ?? 0) + 1,
    keeperPersonId,
    orgId: keeper.orgId,
    persons,
    ...(sealedAddress ? { sealedAddress } : {}),
    fileState,
    ...(category ? { category } : {}),
    ...(openedOn ? { openedOn } : {}),
    ...(reviewedOn ? { reviewedOn } : {}),
    ...(followUpUntilOn ? { followUpUntilOn } : {}),
    ...(closedReason ? { closedReason } : {}),
    ...(confirmedAt ? { confirmedAt } : {}),
    savedAt: now.toISOString(),
  }
}

/** What a file's contents need the person's word for. */
function consentsFor(household: HouseholdRecord, today: string): ConsentPurpose[] {
  const ids = household.persons.some(person => person.relation !== 'self' && person.personId !== undefined)
  const ill = household.persons.some(person => person.health !== undefined && person.health !== 'healthy')
  const minors = household.persons.some(person => isMinor(person.bornOn, today))
  return [
    ...(ids ? (['id-number'] as const) : []),
    ...(ill ? (['health'] as const) : []),
    ...(minors ? (['child'] as const) : []),
  ]
}

/** As the family sees its own file: names plain, document numbers masked. */
export async function describeHousehold(deps: AidDeps, household: HouseholdRecord, personId: string): Promise<Household> {
  const seal = await sealingOf(deps)
  const today = dayOf(deps.clock.now())
  const {
    orgId: _o,
    keeperPersonId,
    persons,
    sealedAddress: _a,
    category: _c,
    openedOn: _b,
    reviewedOn: _r,
    followUpUntilOn: _f,
    ...rest
  } = household
  const address = await openAddress(deps, household)
  const own = persons.find(person => person.personId === personId)
  return {
    ...rest,
    persons: await Promise.all(
      persons.map(async ({ personId: _id, nameMasked: _n, sealed: _s, ...person }) => {
        const name = await openPerson(seal, household, person.personKey, 'name')
        return { ...person, ...(name ? { name } : {}), isMinor: isMinor(person.bornOn, today) }
      }),
    ),
    ...(address ? { address } : {}),
    isStale: isStale(household, deps.clock.now()),
    isKeeper: keeperPersonId === personId,
    ...(own ? { ownPersonKey: own.personKey } : {}),
  }
}

export async function answerHousehold(deps: AidDeps, personId: string, household: HouseholdRecord | undefined) {
  if (!household) return { missing: [] }
  const assessment = assess(household, await deps.programmes.lines(), dayOf(deps.clock.now()))
  return {
    household: await describeHousehold(deps, household, personId),
    missing: missingOf(household),
    ...(assessment ? { assessment } : {}),
  }
}

/** The union a person's applications go to: where they are a member; who has left asks the county. */
export async function orgOf(deps: AidDeps, personId: string): Promise<string> {
  const member = await deps.memberships.byPerson(personId)
  const org = member && (await deps.organisations.byId(member.orgId))
  if (org?.state === 'active') return org.orgId
  return countyOf(deps)
}

export async function countyOf({ organisations }: Pick<AidDeps, 'organisations'>): Promise<string> {
  const tree = await organisations.tree()
  const county = [...tree.byId.values()].find(org => org.kind === 'countyFederation' && org.state === 'active')
  if (!county) throw new Refusal('not-found')
  return county.orgId
}

export async function saveHousehold(deps: AidDeps, actor: Actor, version: number, input: Input) {
  const personId = requirePerson(actor)
  const before = await deps.households.ofPerson(personId)
  if (before && version === 0) throw new Refusal('household-exists')
  if (before && before.keeperPersonId !== personId) throw new Refusal('not-allowed')
  if (version !== (before?.version ?? 0)) throw new Refusal('household-changed')
  const person = await deps.identity.personById(personId)
  const keeper = {
    personId,
    name: await deps.identity.nameOf(personId),
    idNumberMasked: person?.idNumberMasked,
    orgId: await orgOf(deps, personId),
  }
  const after = await composeHousehold(deps, keeper, input, before)
  await requireConsents(deps, actor.accountId, consentsFor(after, dayOf(deps.clock.now())))
  await deps.aid.save(...deps.households.saving(before, after))
  return answerHousehold(deps, personId, after)
}

export async function confirmHousehold(deps: AidDeps, actor: Actor, version: number, once: Once) {
  const personId = requirePerson(actor)
  const before = await deps.households.ofPerson(personId)
  if (!before) throw new Refusal('household-incomplete')
  if (before.version !== version) throw new Refusal('household-changed')
  if (missingOf(before).length > 0) throw new Refusal('household-incomplete')
  const confirmedAt = deps.clock.now().toISOString()
  const answer = { confirmedAt, version: before.version + 1 }
  await deps.aid.save(...deps.households.saving(before, { ...before, ...answer }), once.row(answer))
  return answer
}

/**
 * What nobody has confirmed yet nothing was applied for on, and confirming raises the version, so the version alone keeps an application
 * from losing its file.
 */
export async function deleteHousehold(deps: AidDeps, actor: Actor, version: number) {
  const personId = requirePerson(actor)
  const before = await deps.households.ofPerson(personId)
  if (!before) return { done: true as const }
  if (before.keeperPersonId !== personId) throw new Refusal('not-allowed')
  if (before.version !== version) throw new Refusal('household-changed')
  if (before.confirmedAt !== undefined) throw new Refusal('household-confirmed')
  await deps.aid.save(...deps.households.deleting(before))
  return { done: true as const }
}
