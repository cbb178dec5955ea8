import { maskIdNumber, maskName, maskPhone } from 'shared-types/masks'
import type { PersonInPlain } from '../../identity/index.ts'
import { type OrganisationRecord, requireScope } from '../../organisations/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { MembershipRecord } from '../membership.ts'
import type { Particulars } from '../particulars.ts'
import { staffName } from '../../staff/index.ts'
import type { RosterDeps } from './roster-deps.ts'
import type { WrittenMember } from './write-roster.ts'

/** Of one sheet: what a unit of the largest size needs, and a lost file's worth of harm. */
const mostRows = 5_000
const pageSize = 500

async function membersBelow({ organisations, memberships }: RosterDeps, root: OrganisationRecord) {
  const tree = await organisations.tree()
  const found: MembershipRecord[] = []
  const visit = async (org: OrganisationRecord): Promise<void> => {
    for (const state of ['active', 'retained'] as const) {
      let cursor: string | undefined
      do {
        const { members, next } = await memberships.inOrganisation(org.orgId, {
          state,
          limit: pageSize,
          ...(cursor ? { cursor } : {}),
        })
        found.push(...members)
        if (found.length > mostRows) throw new Refusal('too-many-rows')
        cursor = next
      } while (cursor)
    }
    for (const child of tree.childrenOf(org.orgId)) await visit(child)
  }
  await visit(root)
  return found
}

interface Known {
  person: PersonInPlain
  particulars: Particulars
  orgName: string
}

function written(member: MembershipRecord, { person, particulars, orgName }: Known, inPlain: boolean): WrittenMember {
  const { name, idNumber, phone, idType, sex, bornOn } = person
  const { memberNumber, joinedOn, state } = member
  return {
    name: inPlain ? name : maskName(name),
    idType,
    idNumber: inPlain ? idNumber : maskIdNumber(idNumber),
    sex,
    bornOn: inPlain ? bornOn : `${bornOn.slice(0, 4)}年`,
    ...(phone ? { phone: inPlain ? phone : maskPhone(phone) } : {}),
    orgName,
    joinedOn,
    state: state === 'retained' ? 'retained' : 'active',
    memberNumber,
    particulars: inPlain ? particulars : {},
  }
}

/** The register as a sheet. That it was taken is on record before anything is handed out. */
export async function takeRoster(deps: RosterDeps, actor: Actor, orgId: string, asked: { inPlain: boolean; reason: string }) {
  const org = await requireScope(deps, actor, ['manager'], orgId)
  const members = await membersBelow(deps, org)
  const personIds = members.map(({ personId }) => personId)
  const [people, particulars, tree, byMasked] = await Promise.all([
    deps.people.peopleById(personIds),
    asked.inPlain ? deps.rosters.particularsOf(personIds) : new Map<string, Particulars>(),
    deps.organisations.tree(),
    staffName(deps.staff, actor),
  ])
  const rows = members.flatMap(member => {
    const person = people.get(member.personId)
    const orgName = tree.byId.get(member.orgId)?.name ?? ''
    const known = { particulars: particulars.get(member.personId) ?? {}, orgName }
    return person ? [written(member, { person, ...known }, asked.inPlain)] : []
  })
  const now = deps.clock.now()
  const today = dayOf(now)
  const taken = { orgId, at: now.toISOString(), byAccountId: actor.accountId, byMasked, ...asked, rows: rows.length }
  const { writeRegister } = await import('./write-roster.ts')
  const file = await writeRegister(rows, [
    `${byMasked} 于 ${today} 导出，用途：${asked.reason}`,
    '含个人信息，只能用于上面写的用途。请妥善保管，不要转发，用完删除。',
  ])
  await deps.rosters.noteTaken(taken)
  const fileName = `${org.name}会员花名册${asked.inPlain ? '' : '（打码）'}${today}.xlsx`
  return { fileName, fileBase64: Buffer.from(file).toString('base64'), rows: rows.length }
}
