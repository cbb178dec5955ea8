import { type Acted, approveStep, type CaseRecord, describeTodo, rejectCase, takeCase, visibleCase } from '../cases/index.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ComplaintRecord } from './complaint-store.ts'
import type { ComplaintDeps } from './deps.ts'
import type { ComplaintEvents } from './events.ts'

async function visibleComplaint(
  deps: ComplaintDeps,
  actor: Actor,
  caseId: string,
): Promise<{ about: CaseRecord; record: ComplaintRecord }> {
  const [about, record] = await Promise.all([visibleCase(deps, actor, caseId), deps.complaints.byCase(caseId)])
  if (!record) throw new Refusal('not-found')
  return { about, record }
}

export async function readComplaint(deps: ComplaintDeps, actor: Actor, caseId: string) {
  const { record } = await visibleComplaint(deps, actor, caseId)
  const { topic, sealedText, sealedReply } = record
  return {
    topic,
    text: await deps.complaints.open(caseId, 'text', sealedText),
    ...(sealedReply ? { reply: await deps.complaints.open(caseId, 'reply', sealedReply) } : {}),
  }
}

const told = (
  { complaintTable, clock }: ComplaintDeps,
  name: 'complaints.taken' | 'complaints.answered',
  { before: { caseId, number, applicantAccountId: accountId } }: Acted,
  orgName: string,
): Write => announce<ComplaintEvents, typeof name>(complaintTable, clock.now(), name, { caseId, number, accountId, orgName })

export async function takeComplaint(deps: ComplaintDeps, actor: Actor, caseId: string, version: number, once: Once) {
  const { about } = await visibleComplaint(deps, actor, caseId)
  const acted = await takeCase(deps, actor, about, version)
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  await deps.cases.save(...acted.writes, told(deps, 'complaints.taken', acted, answer.case.ownerOrgName), once.row(answer))
  return answer
}

interface Ruling {
  decision: 'accepted' | 'dismissed'
  reply: string
  version: number
}

/** The reply is whoever wrote it to read, and nobody else's: the case's own course says only that there is one. */
export async function answerComplaint(deps: ComplaintDeps, actor: Actor, caseId: string, ruling: Ruling, once: Once) {
  const { about } = await visibleComplaint(deps, actor, caseId)
  const { decision, reply, version } = ruling
  const acted =
    decision === 'accepted'
      ? await approveStep(deps, actor, about, version, { note: '已答复' })
      : await rejectCase(deps, actor, about, version, '已答复')
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  const isOver = acted.after.endedAt !== undefined
  const sealedReply = await deps.complaints.seal(caseId, 'reply', reply)
  await deps.cases.save(
    ...acted.writes,
    deps.complaints.answering(caseId, sealedReply, deps.clock.now()),
    ...(isOver ? [told(deps, 'complaints.answered', acted, answer.case.ownerOrgName)] : []),
    once.row(answer),
  )
  return answer
}
