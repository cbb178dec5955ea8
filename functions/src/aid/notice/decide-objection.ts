import type { ObjectionFile } from 'shared-types/aid-desk'
import {
  approveStep,
  type CaseRecord,
  describeTodo,
  noteObjection,
  rejectAfterNotice,
  rejectCase,
  reopenCase,
  visibleCase,
} from '../../cases/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { announce } from '../../platform/events/announcement.ts'
import { type Actor, doerOf, sharesPerson } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addWorkingDays } from '../../platform/working-days.ts'
import type { ObjectionRecord } from '../application/aid-store.ts'
import type { AidRecord } from '../application/application.ts'
import type { AidDeps } from '../deps.ts'
import { aboutAid } from '../desk/decide-aid.ts'
import { requireUninvolved } from '../desk/visible-aid.ts'
import type { AidEvents } from '../events.ts'
import { withReversal } from '../payment/book-acts.ts'
import { staffName } from '../../staff/index.ts'

interface Found {
  objectionCase: CaseRecord
  objection: ObjectionRecord
  about: CaseRecord
  record: AidRecord
}

async function find(deps: AidDeps, actor: Actor, caseId: string): Promise<Found> {
  const [objectionCase, objection] = await Promise.all([visibleCase(deps, actor, caseId), deps.aid.objection(caseId)])
  const [about, record] = objection
    ? await Promise.all([deps.cases.byId(objection.aboutCaseId), deps.aid.byCase(objection.aboutCaseId)])
    : []
  if (!objection || !about || !record) throw new Refusal('not-found')
  return { objectionCase, objection, about, record }
}

export async function getObjection(deps: AidDeps, actor: Actor, caseId: string): Promise<ObjectionFile> {
  const { objection, record } = await find(deps, actor, caseId)
  const { what, text, aboutCaseId, reply } = objection
  const { number: aboutNumber, programmeName, nameMasked } = record
  return { what, text, aboutCaseId, aboutNumber, programmeName, nameMasked, ...(reply ? { reply } : {}) }
}

export interface Ruling {
  decision: 'uphold' | 'dismiss'
  version: number
  reply: string
}

/** What the ruling does to the application; `reversal` is what it gives back to the book. */
interface Effect {
  writes: Write[]
  after: AidRecord
  told?: 'aid.rejected' | 'aid.reopened'
}

async function noticeUpheld(deps: AidDeps, actor: Actor, { about, record }: Found, reply: string): Promise<Effect> {
  const acted = await rejectAfterNotice(deps, actor, about, reply)
  const { notice: _over, amountFen: _sum, fund: _fund, ...after } = record
  return { writes: [...acted.writes, ...deps.aid.unclaiming(record)], after, told: 'aid.rejected' }
}

async function noticeDismissed(deps: AidDeps, { about, record }: Found): Promise<Effect> {
  const acted = await noteObjection(deps, about, 'objectionDismissed')
  const { notice } = record
  if (!notice) throw new Refusal('case-changed')
  const openObjections = Math.max(0, notice.openObjections - 1)
  const { daysLeft = 0, ...rest } = notice
  const resumed = {
    ...rest,
    openObjections,
    untilOn: addWorkingDays(await deps.calendars.current(), dayOf(deps.clock.now()), daysLeft),
  }
  return { writes: acted.writes, after: { ...record, notice: openObjections === 0 ? resumed : { ...notice, openObjections } } }
}

async function appealUpheld(deps: AidDeps, { about, record, objectionCase }: Found, reply: string): Promise<Effect> {
  const acted = await reopenCase(deps, about)
  const appeal = { caseId: objectionCase.caseId, state: 'upheld' as const, reply }
  return { writes: [...acted.writes, ...deps.aid.claiming(record)], after: { ...record, appeal }, told: 'aid.reopened' }
}

const appealDismissed = ({ record, objectionCase }: Found, reply: string): Effect => ({
  writes: [],
  after: { ...record, appeal: { caseId: objectionCase.caseId, state: 'dismissed', reply } },
})

const effectOf = (deps: AidDeps, actor: Actor, found: Found, { decision, reply }: Ruling): Effect | Promise<Effect> => {
  // Withdrawn, or rejected on another objection, before this one was decided: it is answered and changes nothing.
  if (found.objection.what === 'notice' && found.about.state !== 'noticed') return { writes: [], after: found.record }
  if (found.objection.what === 'notice')
    return decision === 'uphold' ? noticeUpheld(deps, actor, found, reply) : noticeDismissed(deps, found)
  return decision === 'uphold' ? appealUpheld(deps, found, reply) : appealDismissed(found, reply)
}

/** By the county, and not by whoever decided what is objected to. */
export async function decideObjection(deps: AidDeps, actor: Actor, caseId: string, ruling: Ruling, once: Once) {
  const found = await find(deps, actor, caseId)
  const { objectionCase, objection, about, record } = found
  const last = about.lastDecider
  const upheld = ruling.decision === 'uphold'
  const acted = upheld
    ? await approveStep(deps, actor, objectionCase, ruling.version, { note: ruling.reply })
    : await rejectCase(deps, actor, objectionCase, ruling.version, ruling.reply)
  await requireUninvolved(deps, actor, record)
  if (last && sharesPerson(last, doerOf(actor))) throw new Refusal('decided-before')
  const { writes, after, told } = await effectOf(deps, actor, found, ruling)
  const now = deps.clock.now()
  const orgName = (await deps.organisations.byId(objectionCase.ownerOrgId))?.name ?? ''
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  const all = [
    ...acted.writes,
    ...writes,
    deps.aid.changing(record, after),
    deps.aid.objecting({ ...objection, reply: ruling.reply }),
    announce<AidEvents, 'aid.objectionDecided'>(deps.tables.aid, now, 'aid.objectionDecided', {
      caseId,
      number: objectionCase.number,
      accountId: objectionCase.applicantAccountId,
      orgName,
      upheld,
    }),
    ...(told
      ? [announce<AidEvents, typeof told>(deps.tables.aid, now, told, await aboutAid(deps, record, about.ownerOrgId))]
      : []),
    once.row(answer),
  ]
  const by = { byAccountId: actor.accountId, byMasked: await staffName(deps.staff, actor), note: '异议成立' }
  const givesBack = objection.what === 'notice' && upheld && about.state === 'noticed'
  await (givesBack ? withReversal(deps, record, by, booked => deps.aid.save(...all, ...booked)) : deps.aid.save(...all))
  return answer
}
