import { type CaseRecord, visibleCase } from '../../cases/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidRecord } from '../application/application.ts'
import type { AidDeps } from '../deps.ts'

export async function visibleAid(deps: AidDeps, actor: Actor, caseId: string): Promise<{ about: CaseRecord; record: AidRecord }> {
  const [about, record] = await Promise.all([visibleCase(deps, actor, caseId), deps.aid.byCase(caseId)])
  if (!record) throw new Refusal('not-found')
  return { about, record }
}

/**
 * Nobody decides or looks into what is their own family's: the case knows its applicant, the file knows the others. Nor a colleague's, in
 * whose place they act.
 */
export async function requireUninvolved(deps: AidDeps, actor: Actor, record: AidRecord): Promise<void> {
  const who = [actor, ...(actor.standsInFor ? [actor.standsInFor] : [])]
  if (who.some(({ accountId }) => record.accountId === accountId)) throw new Refusal('own-case')
  const household = record.householdId ? await deps.households.byId(record.householdId) : undefined
  const family = [record.personId, ...(household?.persons ?? []).flatMap(person => (person.personId ? [person.personId] : []))]
  if (who.some(({ personId }) => personId && family.includes(personId))) throw new Refusal('own-case')
  const relatives = await Promise.all(who.map(({ accountId }) => deps.staff.recusalsOf(accountId)))
  if (relatives.flat().some(recusal => family.includes(recusal.personId))) throw new Refusal('relatives-case')
}
