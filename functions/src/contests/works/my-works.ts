import type { MyWorkRow, WorkInput } from 'shared-types/contest-works'
import { type CaseRecord, ownCase, resubmitCase, timelineOf, withdrawCase } from '../../cases/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { WorkDeps } from './deps.ts'
import { describeMyWholeWork, describeMyWork } from './describe-work.ts'
import { requireStanding } from './find-call.ts'
import { checkedAuthors, photoWrites } from './submit-work.ts'
import { contentOf, normaliseTitle, type WorkRecord } from './work.ts'

async function ownWork(deps: WorkDeps, accountId: string, caseId: string): Promise<{ about: CaseRecord; work: WorkRecord }> {
  const [about, work] = await Promise.all([ownCase(deps, accountId, caseId), deps.works.byCase(caseId)])
  if (!work) throw new Refusal('not-found')
  return { about, work }
}

/** Pages of other kinds of cases looked through before the reader is asked to look on. */
const mostRounds = 5

export async function listMyWorks(deps: WorkDeps, accountId: string, cursor: string | undefined) {
  const items: MyWorkRow[] = []
  let next = cursor
  for (let round = 0; round < mostRounds && items.length === 0; round += 1) {
    const page = await deps.cases.byApplicant(accountId, next)
    for (const about of page.cases.filter(({ kind }) => kind === 'contests.work')) {
      const work = await deps.works.byCase(about.caseId)
      if (work) items.push(await describeMyWork(deps, about, work))
    }
    next = page.next
    if (!next) break
  }
  return { items, ...(next ? { next } : {}) }
}

export async function getMyWork(deps: WorkDeps, accountId: string, caseId: string) {
  const { about, work } = await ownWork(deps, accountId, caseId)
  const [whole, timeline] = await Promise.all([describeMyWholeWork(deps, about, work), timelineOf(deps, caseId, false)])
  return { work: whole, timeline }
}

/** The sum stays once the unit has vouched for it: what was vouched would no longer be what is read. */
function requireSameBenefit(before: WorkRecord, { benefitFen, benefitFromMonth }: WorkInput): void {
  const isSame = benefitFen === before.benefitFen && (benefitFen === 0 || benefitFromMonth === before.benefitFromMonth)
  if (before.vouchedFen !== undefined && !isSame) throw new Refusal('benefit-vouched-for')
}

export async function resubmitWork(
  deps: WorkDeps,
  actor: Actor,
  caseId: string,
  { version, work: input }: { version: number; work: WorkInput },
  once: Once,
) {
  const { about, work: before } = await ownWork(deps, actor.accountId, caseId)
  await requireStanding(deps, before.contestId)
  requireSameBenefit(before, input)
  const acted = await resubmitCase(deps, about, version)
  const authors = await checkedAuthors(deps, before.personId, input)
  const { benefitFromMonth: _m, benefitNote: _n, inUseOn: _u, ...kept } = before
  const after: WorkRecord = {
    ...kept,
    ...contentOf(input),
    sealedAuthors: await deps.works.sealAuthors(before.workId, authors),
    declaredAt: deps.clock.now().toISOString(),
    state: 'reviewing',
  }
  const isRenamed = normaliseTitle(before.title) !== normaliseTitle(after.title)
  const answer = { work: await describeMyWork(deps, acted.after, after, acted.chain) }
  await deps.works.save(
    deps.works.neverWon(after.personId, after.title),
    ...(isRenamed ? [deps.works.claimingTitle(after), deps.works.freeingTitle(before)] : []),
    ...acted.writes,
    ...deps.works.changing(before, after),
    ...photoWrites(deps, actor.accountId, before.workId, before.proofIds, after.proofIds),
    once.row(answer),
  )
  return answer
}

export async function withdrawWork(deps: WorkDeps, accountId: string, caseId: string, version: number, once: Once) {
  const { about, work: before } = await ownWork(deps, accountId, caseId)
  const acted = await withdrawCase(deps, about, version)
  const after: WorkRecord = { ...before, state: 'withdrawn' }
  const answer = { work: await describeMyWork(deps, acted.after, after, acted.chain) }
  await deps.works.save(...acted.writes, ...deps.works.changing(before, after), deps.works.freeingTitle(before), once.row(answer))
  return answer
}

/** An agreement is taken back as easily as it was given; the public list follows at once. */
export async function showNames(deps: WorkDeps, accountId: string, caseId: string, showsNames: boolean) {
  const { about, work: before } = await ownWork(deps, accountId, caseId)
  const after: WorkRecord = { ...before, showsNames }
  if (before.showsNames !== showsNames) await deps.works.save(...deps.works.changing(before, after))
  return { work: await describeMyWork(deps, about, after) }
}
