import { type AwardedWork, workAwards, type WorkRow, type WorkState } from 'shared-types/contest-works'
import { requireScope } from '../../organisations/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ContestRecord } from '../contest.ts'
import { staffName } from '../../staff/index.ts'
import type { WorkDeps } from './deps.ts'
import { describeWorkRow } from './describe-work.ts'
import { figuresOf, isShown } from './figures.ts'
import { findCall } from './find-call.ts'
import type { WorkSummary } from './work.ts'

const looks = ['manager', 'reviewer', 'auditor'] as const

async function keptCall(
  deps: WorkDeps,
  actor: Actor,
  contestId: string,
  roles: readonly (typeof looks)[number][] = looks,
): Promise<ContestRecord> {
  const contest = await findCall(deps, contestId)
  await requireScope(deps, actor, roles, contest.orgId)
  return contest
}

/** Pages looked through for a state before the reader is asked to look on. */
const mostRounds = 5

export async function listWorks(
  deps: WorkDeps,
  actor: Actor,
  contestId: string,
  { state, cursor }: { state?: WorkState | undefined; cursor?: string | undefined },
) {
  await keptCall(deps, actor, contestId)
  const items: WorkRow[] = []
  let next = cursor
  for (let round = 0; round < mostRounds && items.length === 0; round += 1) {
    const page = await deps.works.pageOfContest(contestId, next)
    items.push(...page.works.filter(work => !state || work.state === state).map(describeWorkRow))
    next = page.next
    if (!next) break
  }
  return { items, ...(next ? { next } : {}) }
}

export async function getWorkFigures(deps: WorkDeps, actor: Actor, contestId: string) {
  await keptCall(deps, actor, contestId)
  const [works, publication] = await Promise.all([deps.works.ofContest(contestId), deps.works.publication(contestId)])
  return figuresOf(works, publication, deps.clock.now())
}

export async function publishWorks(deps: WorkDeps, actor: Actor, contestId: string, version: number, once: Once) {
  const contest = await keptCall(deps, actor, contestId, ['manager', 'reviewer'])
  if (contest.state === 'calledOff') throw new Refusal('contest-called-off')
  const [works, before] = await Promise.all([deps.works.ofContest(contestId), deps.works.publication(contestId)])
  if (before.version !== version) throw new Refusal('contest-changed')
  const publishedAt = deps.clock.now().toISOString()
  const after = { version: version + 1, publishedAt }
  const shown = works.filter(work => isShown(work, after)).length
  if (shown === 0) throw new Refusal('nothing-awarded')
  const byMasked = await staffName(deps.staff, actor)
  const note = `公布获奖成果 ${shown} 项`
  const answer = { ...after, shown }
  await deps.works.save(
    deps.works.publishing(contestId, before, after),
    deps.contests.logging(contest, { at: publishedAt, change: 'published', note, byAccountId: actor.accountId, byMasked }),
    once.row(answer),
  )
  return answer
}

async function describeAwarded(deps: WorkDeps, work: WorkSummary): Promise<AwardedWork> {
  const { title, kind, orgName, award = 'none', showsNames } = work
  return { title, kind, award, orgName, ...(showsNames ? { authors: await deps.works.openAuthors(work) } : {}) }
}

/** For everybody: nothing before the organiser has published, and no name without its owner's word. */
export async function listAwardedWorks(deps: WorkDeps, contestId: string) {
  const contest = await findCall(deps, contestId)
  const publication = await deps.works.publication(contestId)
  const { title: contestTitle, orgName } = contest
  if (!publication.publishedAt || contest.state === 'calledOff') return { contestTitle, orgName, items: [] }
  const works = (await deps.works.ofContest(contestId))
    .filter(work => isShown(work, publication))
    .sort((a, b) => workAwards.indexOf(a.award ?? 'none') - workAwards.indexOf(b.award ?? 'none'))
  const items = await Promise.all(works.map(work => describeAwarded(deps, work)))
  return { contestTitle, orgName, publishedAt: publication.publishedAt, items }
}
