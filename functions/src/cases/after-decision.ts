import type { CaseAction } from 'shared-types/cases'
import { type Actor, doerOf } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { type CaseEvent, type CaseRecord, noted, noticeEnded, rejected, reopened } from './case.ts'
import { type Acted, type CaseDeps, momentOf } from './case-deps.ts'
import { stepAt } from './chain.ts'
import { turnFrom } from './owner.ts'

/**
 * What may happen once the last step is decided: the notice ends, somebody objects, the objection is upheld or dismissed. Who may
 * decide an objection is the objection's own case; here it only takes effect.
 */
async function acted(
  deps: Pick<CaseDeps, 'cases' | 'clock'>,
  before: CaseRecord,
  after: CaseRecord,
  action: CaseAction,
  note?: string,
): Promise<Acted> {
  const chain = await deps.cases.chainOf(before)
  const event: CaseEvent = {
    action,
    at: deps.clock.now().toISOString(),
    stepName: stepAt(chain, before.step).name,
    ...(note ? { note } : {}),
  }
  return { before, after, chain, writes: deps.cases.changing(before, after, event) }
}

const requireNoticed = ({ state }: CaseRecord): void => {
  if (state !== 'noticed') throw new Refusal('case-not-open')
}

export function endNotice(deps: Pick<CaseDeps, 'cases' | 'clock'>, before: CaseRecord): Promise<Acted> {
  requireNoticed(before)
  return acted(deps, before, noticeEnded(before, deps.clock.now()), 'noticeEnded')
}

/** An objection came in, or was found to be without ground. */
export function noteObjection(deps: CaseDeps, before: CaseRecord, action: 'objected' | 'objectionDismissed'): Promise<Acted> {
  return acted(deps, before, noted(before), action)
}

export async function rejectAfterNotice(deps: CaseDeps, actor: Actor, before: CaseRecord, reason: string): Promise<Acted> {
  requireNoticed(before)
  const after = rejected(before, doerOf(actor), reason, deps.clock.now())
  return acted(deps, before, after, 'rejected', reason)
}

/** Open once more at the last step; who rejected it does not decide it again. */
export async function reopenCase(deps: CaseDeps, before: CaseRecord): Promise<Acted> {
  if (before.state !== 'rejected') throw new Refusal('case-not-open')
  const chain = await deps.cases.chainOf(before)
  const turn = await turnFrom(deps, chain, before, chain.steps.length - 1)
  if (!turn) throw new Refusal('not-found')
  const { step, ownerOrgId } = turn
  return acted(deps, before, reopened(before, chain, { step, ownerOrgId }, await momentOf(deps)), 'reopened')
}
