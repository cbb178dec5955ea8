import { topicWords } from 'shared-types/complaint-words'
import type { ComplaintTopic, MyComplaint } from 'shared-types/complaints'
import { openCase } from '../cases/index.ts'
import { sha256 } from '../platform/crypto/blind-index.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { ComplaintRecord } from './complaint-store.ts'
import type { ComplaintDeps } from './deps.ts'
import type { ComplaintEvents } from './events.ts'
import { describeMyComplaint } from './my-complaints.ts'

async function countyOf({ organisations }: ComplaintDeps): Promise<string> {
  const tree = await organisations.tree()
  const county = [...tree.byId.values()].find(org => org.kind === 'countyFederation' && org.state === 'active')
  if (!county) throw new Refusal('not-found')
  return county.orgId
}

/** To the county, whatever union it is about: nobody answers a complaint about themselves. */
export async function fileComplaint(
  deps: ComplaintDeps,
  { accountId }: Actor,
  { topic, text }: { topic: ComplaintTopic; text: string },
  once: Once,
): Promise<{ complaint: MyComplaint }> {
  const opened = await openCase(deps, {
    kind: 'complaints.complaint',
    applicantAccountId: accountId,
    targetOrgId: await countyOf(deps),
    titleMasked: topicWords[topic].words,
    // The same words sent twice are one complaint while it waits.
    lock: `complaints#${accountId}#${sha256(text)}`,
  })
  const { caseId, number, dueOn = '' } = opened.record
  const record: ComplaintRecord = { caseId, topic, sealedText: await deps.complaints.seal(caseId, 'text', text) }
  const answer = { complaint: await describeMyComplaint(deps, opened.record, record) }
  // A retry is told where it stands by the list; the answer that is kept for it holds no words.
  const kept = { complaint: { ...answer.complaint, text: '' } }
  await deps.cases.save(
    ...opened.writes,
    deps.complaints.filing(record),
    announce<ComplaintEvents, 'complaints.filed'>(deps.complaintTable, deps.clock.now(), 'complaints.filed', {
      caseId,
      number,
      accountId,
      orgName: opened.owner.name,
      dueOn,
    }),
    once.row(kept),
  )
  return answer
}
