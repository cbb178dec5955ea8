import { requireDecider } from '../../cases/index.ts'
import { type Actor, inWhosePlace } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type AidRecord, mediaOf } from '../application/application.ts'
import { openAnswer, openPayee, sealedPlace } from '../application/compose-application.ts'
import type { AidDeps } from '../deps.ts'
import { openAddress, sealingOf } from '../household/keep-household.ts'
import { openPerson } from '../household/sealed-person.ts'
import { staffName } from '../../staff/index.ts'
import { requireUninvolved, visibleAid } from './visible-aid.ts'

/** Plain values and photos: each look is on record before anything is shown. */

async function openPath(deps: AidDeps, record: AidRecord, path: string): Promise<string | undefined> {
  const [what, first = '', second] = path.split('.')
  if (what === 'answer') return openAnswer(deps, record, first)
  if (what === 'payee' && (first === 'name' || first === 'cardNumber')) return openPayee(deps, record, first)
  if (what === 'applicant' && (first === 'name' || first === 'idNumber' || first === 'phone')) {
    const sealed = record.sealedPerson?.[first]
    return sealed && deps.cipher.open(sealedPlace(deps.tables.aid.name, record.applicationId, path), sealed)
  }
  const household = record.householdId ? await deps.households.byId(record.householdId) : undefined
  if (!household) return undefined
  if (what === 'address') return openAddress(deps, household)
  if (what !== 'person' || (second !== 'name' && second !== 'idNumber')) return undefined
  return openPerson(await sealingOf(deps), household, first, second)
}

/** Only for whoever has to decide now; the record of the look is written before the value is read. */
export async function revealAid(deps: AidDeps, actor: Actor, caseId: string, path: string, reason: string) {
  const { about, record } = await visibleAid(deps, actor, caseId)
  await requireDecider(deps, actor, about)
  await requireUninvolved(deps, actor, record)
  await deps.aid.noteLook(record, {
    at: deps.clock.now().toISOString(),
    accountId: actor.accountId,
    ...inWhosePlace(actor),
    what: path,
    reason,
  })
  const value = await openPath(deps, record, path)
  if (value === undefined) throw new Refusal('not-found')
  return { value }
}

const beijingMinute = (now: Date) => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export async function linkDocument(deps: AidDeps, actor: Actor, caseId: string, mediaId: string) {
  const { record } = await visibleAid(deps, actor, caseId)
  await requireUninvolved(deps, actor, record)
  const checks = await deps.aid.checks(caseId)
  const own = [...mediaOf(record.documents), ...(record.agent?.paperIds ?? []), ...checks.flatMap(check => check.photoIds)]
  if (!own.includes(mediaId)) throw new Refusal('not-found')
  const now = deps.clock.now()
  const look = { at: now.toISOString(), accountId: actor.accountId, ...inWhosePlace(actor), what: mediaId, reason: '查看照片' }
  await deps.aid.noteLook(record, look)
  return {
    url: await deps.photoLink(mediaId),
    watermark: `${await staffName(deps.staff, actor)} ${beijingMinute(now)} ${record.number}`,
  }
}
