import type { AidDecision } from 'shared-types/aid-desk'
import type { Programme } from 'shared-types/aid-programmes'
import { type Acted, approveStep, describeTodo, rejectCase, returnCase } from '../../cases/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { announce } from '../../platform/events/announcement.ts'
import { type Actor, doerOf } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addWorkingDays } from '../../platform/working-days.ts'
import type { AidRecord } from '../application/application.ts'
import type { AidDeps } from '../deps.ts'
import type { AidEvents, AidFigures } from '../events.ts'
import { withEntry } from '../payment/book-acts.ts'
import { bookIdOf } from '../programme/keep-budgets.ts'
import { staffName } from '../../staff/index.ts'
import { requireUninvolved, visibleAid } from './visible-aid.ts'

export async function aboutAid({ organisations }: Pick<AidDeps, 'organisations'>, record: AidRecord, orgId: string) {
  const { caseId, number, accountId } = record
  return { caseId, number, accountId, orgName: (await organisations.byId(orgId))?.name ?? '', figures: figuresOf(record) }
}

const childKey = '#child#'

export function figuresOf({ orgId, programmeName, personId, householdId, onceKeys, amountFen, version }: AidRecord): AidFigures {
  const children = onceKeys.flatMap(key => (key.includes(childKey) ? [key.slice(key.indexOf(childKey) + childKey.length)] : []))
  return { orgId, programmeName, personId, household: householdId ?? personId, children, amountFen: amountFen ?? 0, version }
}

/** The sum is the reviewer's within what the rules compute; without a rule it is theirs alone. */
function sumOf({ computed }: AidRecord, { kind }: Programme, decision: Extract<AidDecision, { decision: 'approve' }>) {
  if (kind === 'goods') return undefined
  const amountFen = decision.amountFen ?? computed?.amountFen
  if (!amountFen || !decision.fund) throw new Refusal('amount-missing')
  if (computed && amountFen > computed.amountFen) throw new Refusal('amount-over-rule')
  return { amountFen, fund: decision.fund }
}

/** The family is on file from the first approval that stands on its file (先建档、后帮扶). */
async function openingFile(deps: AidDeps, record: AidRecord, actor: Actor): Promise<Write[]> {
  const household = record.householdId ? await deps.households.byId(record.householdId) : undefined
  const category = record.assessment?.category
  if (!household || !category || household.fileState === 'onFile') return []
  const now = deps.clock.now()
  const openedOn = dayOf(now)
  const { closedReason: _over, ...kept } = household
  const after = { ...kept, version: household.version + 1, fileState: 'onFile' as const, category, openedOn }
  const review = { on: openedOn, at: now.toISOString(), what: 'opened' as const, note: record.number }
  return [
    ...deps.households.saving(household, after),
    deps.households.reviewing(household, {
      ...review,
      byMasked: await staffName(deps.staff, actor),
      byAccountId: actor.accountId,
    }),
  ]
}

type Approval = Extract<AidDecision, { decision: 'approve' }>

async function approve(deps: AidDeps, actor: Actor, caseId: string, decision: Approval, once: Once) {
  const { about, record } = await visibleAid(deps, actor, caseId)
  const programme = await deps.programmes.version(record.programmeId, record.programmeVersion)
  const acted = await approveStep(deps, actor, about, decision.version, { notice: programme.noticeDays !== undefined })
  await requireUninvolved(deps, actor, record)
  if (programme.homeVisit && !record.isVisited) throw new Refusal('home-visit-missing')
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  const now = deps.clock.now()
  if (acted.after.state === 'open') {
    const told = await aboutAid(deps, record, about.ownerOrgId)
    const nextOrgName = (await deps.organisations.byId(acted.after.ownerOrgId))?.name ?? ''
    await deps.aid.save(
      ...acted.writes,
      announce<AidEvents, 'aid.stepApproved'>(deps.tables.aid, now, 'aid.stepApproved', { ...told, nextOrgName }),
      once.row(answer),
    )
    return answer
  }
  return finish(deps, actor, { acted, record, programme, decision, answer }, once)
}

interface Finishing {
  acted: Acted
  record: AidRecord
  programme: Programme
  decision: Approval
  answer: { case: Awaited<ReturnType<typeof describeTodo>> }
}

/** The last step: the sum is set aside in the book, and the notice begins or the payment is due, all at once. */
async function finish(deps: AidDeps, actor: Actor, { acted, record, programme, decision, answer }: Finishing, once: Once) {
  const now = deps.clock.now()
  const today = dayOf(now)
  const sum = sumOf(record, programme, decision)
  const told = await aboutAid(deps, record, acted.before.ownerOrgId)
  const notice =
    programme.noticeDays === undefined
      ? undefined
      : {
          noticeId: newId('ntc', now),
          fromOn: today,
          untilOn: addWorkingDays(await deps.calendars.current(), today, programme.noticeDays),
          openObjections: 0,
        }
  const after: AidRecord = {
    ...record,
    ...sum,
    decidedBy: doerOf(actor),
    ...(notice ? { notice } : sum ? { payment: { state: 'due' as const } } : {}),
  }
  const writes: Write[] = [
    ...acted.writes,
    deps.aid.changing(record, after),
    ...(notice ? [deps.aid.pointing(notice.noticeId, record.caseId)] : []),
    ...(await openingFile(deps, record, actor)),
    notice
      ? announce<AidEvents, 'aid.noticed'>(deps.tables.aid, now, 'aid.noticed', { ...told, untilOn: notice.untilOn })
      : announce<AidEvents, 'aid.approved'>(deps.tables.aid, now, 'aid.approved', { ...told, figures: figuresOf(after) }),
    once.row(answer),
  ]
  if (!sum) {
    await deps.aid.save(...writes)
    return answer
  }
  if (!(await deps.ledger.book(bookIdOf(record.programmeId, sum.fund)))) throw new Refusal('budget-exceeded')
  const entry = { fund: sum.fund, kind: 'approved' as const, amount: sum.amountFen, byAccountId: actor.accountId }
  await withEntry(deps, record, { ...entry, byMasked: await staffName(deps.staff, actor) }, booked =>
    deps.aid.save(...writes, ...booked),
  )
  return answer
}

/** One decision, one audit row, one entry in the book: a single transaction, whoever else is at it. */
export async function decideAid(deps: AidDeps, actor: Actor, caseId: string, decision: AidDecision, once: Once) {
  if (decision.decision === 'approve') return approve(deps, actor, caseId, decision, once)
  const { about, record } = await visibleAid(deps, actor, caseId)
  const isReturn = decision.decision === 'return'
  const acted = isReturn
    ? await returnCase(deps, actor, about, decision.version, decision.fixes)
    : await rejectCase(deps, actor, about, decision.version, decision.reason)
  await requireUninvolved(deps, actor, record)
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  const now = deps.clock.now()
  const told = await aboutAid(deps, record, about.ownerOrgId)
  await deps.aid.save(
    ...acted.writes,
    ...(isReturn ? [] : deps.aid.unclaiming(record)),
    isReturn
      ? announce<AidEvents, 'aid.returned'>(deps.tables.aid, now, 'aid.returned', { ...told, fixCount: decision.fixes.length })
      : announce<AidEvents, 'aid.rejected'>(deps.tables.aid, now, 'aid.rejected', told),
    once.row(answer),
  )
  return answer
}
