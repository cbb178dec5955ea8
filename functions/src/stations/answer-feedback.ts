import type { FeedbackFile, FeedbackDecision } from 'shared-types/station-staff'
import type * as z from 'zod/mini'
import { type Acted, approveStep, type CaseRecord, describeTodo, rejectCase, takeCase, visibleCase } from '../cases/index.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { StationDeps } from './deps.ts'
import type { StationEvents } from './events.ts'
import type { FeedbackRecord } from './feedback-store.ts'

async function visibleFeedback(
  deps: StationDeps,
  actor: Actor,
  caseId: string,
): Promise<{ record: CaseRecord; said: FeedbackRecord }> {
  const [record, said] = await Promise.all([visibleCase(deps, actor, caseId), deps.feedback.byId(caseId)])
  if (!said) throw new Refusal('not-found')
  return { record, said }
}

export async function describeFeedbackFile(deps: StationDeps, actor: Actor, caseId: string): Promise<FeedbackFile> {
  const { said } = await visibleFeedback(deps, actor, caseId)
  const { what, kind, stationId, title, lat, lng, stationKind, note, hoursThen, reply } = said
  const photos = await Promise.all(said.photoIds.map(async mediaId => ({ url: await deps.photoLink(mediaId) })))
  return {
    what,
    ...(kind ? { kind } : {}),
    ...(stationId ? { stationId, stationName: title } : { place: title }),
    ...(lat !== undefined && lng !== undefined ? { lat, lng } : {}),
    ...(stationKind ? { stationKind } : {}),
    ...(note ? { note } : {}),
    photos,
    ...(hoursThen ? { hoursThen: [...hoursThen] } : {}),
    ...(reply ? { reply } : {}),
  }
}

async function about(deps: StationDeps, { before, after }: Acted, said: FeedbackRecord) {
  const org = await deps.organisations.byId(before.ownerOrgId)
  const { caseId, kind, number, applicantAccountId } = after
  const account = applicantAccountId.startsWith('acc_') ? { accountId: applicantAccountId } : {}
  return { caseId, kind, number, ...account, title: said.title, orgName: org?.name ?? '' }
}

export async function takeFeedback(deps: StationDeps, actor: Actor, caseId: string, version: number, once: Once) {
  const { record, said } = await visibleFeedback(deps, actor, caseId)
  const acted = await takeCase(deps, actor, record, version)
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  await deps.cases.save(
    ...acted.writes,
    announce<StationEvents, 'stations.feedbackTaken'>(
      deps.tables.stations,
      deps.clock.now(),
      'stations.feedbackTaken',
      await about(deps, acted, said),
    ),
    once.row(answer),
  )
  return answer
}

type Decision = z.infer<typeof FeedbackDecision>

/** What the person is told is told once, with the last step. */
async function effect(deps: StationDeps, acted: Acted, said: FeedbackRecord, { decision, reply }: Decision): Promise<Write[]> {
  if (acted.after.endedAt === undefined) return []
  const now = deps.clock.now()
  return [
    ...deps.feedback.answering(said, reply, now),
    announce<StationEvents, 'stations.feedbackAnswered'>(deps.tables.stations, now, 'stations.feedbackAnswered', {
      ...(await about(deps, acted, said)),
      outcome: decision,
    }),
  ]
}

export async function answerFeedback(deps: StationDeps, actor: Actor, caseId: string, decision: Decision, once: Once) {
  const { record, said } = await visibleFeedback(deps, actor, caseId)
  const { version, reply } = decision
  const acted =
    decision.decision === 'done'
      ? await approveStep(deps, actor, record, version, { note: reply })
      : await rejectCase(deps, actor, record, version, reply)
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  await deps.cases.save(...acted.writes, ...(await effect(deps, acted, said, decision)), once.row(answer))
  return answer
}
