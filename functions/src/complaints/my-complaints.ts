import type { MyComplaint } from 'shared-types/complaints'
import type { CaseRecord } from '../cases/index.ts'
import type { ComplaintRecord } from './complaint-store.ts'
import type { ComplaintDeps } from './deps.ts'

const ended: Partial<Record<CaseRecord['state'], MyComplaint['state']>> = { approved: 'accepted', rejected: 'dismissed' }

/** What a step of several wrote is not the county's last word: the reply is shown when the case is over. */
export async function describeMyComplaint(
  { complaints, organisations }: Pick<ComplaintDeps, 'complaints' | 'organisations'>,
  about: CaseRecord,
  record: ComplaintRecord,
): Promise<MyComplaint> {
  const { caseId, number, submittedAt, dueOn, state, takenAt, ownerOrgId } = about
  const { topic, sealedText, sealedReply, repliedAt } = record
  return {
    caseId,
    number,
    topic,
    text: await complaints.open(caseId, 'text', sealedText),
    state: ended[state] ?? (takenAt ? 'working' : 'waiting'),
    filedAt: submittedAt,
    orgName: (await organisations.byId(ownerOrgId))?.name ?? '',
    ...(dueOn ? { dueOn } : {}),
    ...(sealedReply && repliedAt && ended[state]
      ? { reply: await complaints.open(caseId, 'reply', sealedReply), repliedAt }
      : {}),
  }
}

/** Pages of other kinds of cases looked through before the reader is asked to look on. */
const mostRounds = 5

export async function listMyComplaints(deps: ComplaintDeps, accountId: string, cursor: string | undefined) {
  const items: MyComplaint[] = []
  let next = cursor
  for (let round = 0; round < mostRounds && items.length === 0; round += 1) {
    const page = await deps.cases.byApplicant(accountId, next)
    for (const about of page.cases.filter(one => one.kind === 'complaints.complaint')) {
      const record = await deps.complaints.byCase(about.caseId)
      if (record) items.push(await describeMyComplaint(deps, about, record))
    }
    next = page.next
    if (!next) break
  }
  return { items, ...(next ? { next } : {}) }
}
