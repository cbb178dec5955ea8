import { personIdFor } from '../../identity/index.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import { lockOf } from '../submit-application.ts'
import type { RosterDeps } from './roster-deps.ts'
import { type OnRecord, type Plan, planRow, type RosterRow, type RowKeys } from './roster.ts'

export type LookUpDeps = Pick<RosterDeps, 'memberships' | 'rosters' | 'people' | 'organisations' | 'cases' | 'secrets'>

export interface PlannedRow extends RosterRow {
  keys: RowKeys
  seen: OnRecord
  plan: Plan
}

async function keysOf({ secrets }: LookUpDeps, rows: readonly RosterRow[]): Promise<RowKeys[]> {
  const { indexKeys } = await secrets()
  return rows.map(({ form: { idType, idNumber, phone } }) => ({
    personId: personIdFor(indexKeys.idNumber, idType, idNumber),
    ...(phone ? { phoneHash: blindIndex(indexKeys.phone, phone) } : {}),
  }))
}

async function openUnions({ organisations }: LookUpDeps, rows: readonly RosterRow[]): Promise<Set<string>> {
  const orgIds = [...new Set(rows.map(({ form }) => form.orgId))]
  const unions = await Promise.all(orgIds.map(orgId => organisations.byId(orgId)))
  return new Set(unions.flatMap(org => (org?.state === 'active' ? org.orgId : [])))
}

/** What each row would do now. Reads each table once for a hundred rows. */
export async function planRows<R extends RosterRow>(deps: LookUpDeps, rows: readonly R[]): Promise<(R & PlannedRow)[]> {
  const keys = await keysOf(deps, rows)
  const personIds = keys.map(({ personId }) => personId)
  const [open, members, people, holders, locked, particulars] = await Promise.all([
    openUnions(deps, rows),
    deps.memberships.byPersons(personIds),
    deps.people.peopleById(personIds),
    deps.people.holdersOf(keys.flatMap(({ phoneHash }) => phoneHash ?? [])),
    deps.cases.lockedAmong(personIds.map(lockOf)),
    deps.rosters.particularsOf(personIds),
  ])
  return rows.map((row, i) => {
    const own = keys[i] as RowKeys
    const { personId, phoneHash } = own
    const [standing, person, phoneHolder] = [members.get(personId), people.get(personId), phoneHash && holders.get(phoneHash)]
    const kept = particulars.get(personId)
    const seen: OnRecord = {
      ...(standing ? { standing } : {}),
      ...(person ? { person } : {}),
      ...(kept ? { particulars: kept } : {}),
      ...(phoneHolder ? { phoneHolder } : {}),
      isUnionOpen: open.has(row.form.orgId),
      hasOpenCase: locked.has(lockOf(personId)),
    }
    return { ...row, keys: own, seen, plan: planRow(row.form, own, seen) }
  })
}
