import type { ContestForm } from 'shared-types/contest-form'
import type { WorkDecision, WorkInput } from 'shared-types/contest-works'
import type { LocalSystem } from '../../infra/local/system.ts'
import { itIsAt, opensAt, publishedContest } from './contests.ts'
import type { Person } from './person.ts'
import { sendPhoto } from './photos.ts'

/** Steps of the stories about works; the call is open. */
export async function openCall(system: LocalSystem, more: Partial<ContestForm> = {}) {
  const call = { kind: 'fiveSmall' as const, title: '五小成果征集', trades: [], stages: [], awards: [] }
  const published = await publishedContest(system, { ...call, ...more })
  itIsAt(system, opensAt)
  return published
}

export const newWork = (proofIds: string[], more: Partial<WorkInput> = {}): WorkInput => ({
  kind: 'innovation',
  title: '分拣台加装导轨',
  coAuthors: ['李明亮'],
  problem: '搬箱子弯腰多，容易伤腰。',
  change: '在分拣台和货架之间加了一段无动力导轨。',
  benefitFen: 36_000_00,
  benefitFromMonth: '2026-01',
  inUseOn: '2026-01-05',
  proofIds,
  declaration: { notSecret: true, notDisputed: true, notStateAwarded: true, notWonBefore: true },
  showsNames: true,
  ...more,
})

export async function handIn(someone: Person, contestId: string, more: Partial<WorkInput> = {}) {
  const photo = await sendPhoto(someone, 'work-proof')
  const { work } = await someone.ask('POST /contests/{contestId}/works', {
    params: { contestId },
    body: newWork([photo], more),
  })
  return work
}

type Unversioned<T> = T extends unknown ? Omit<T, 'version'> : never
export type Deciding = Unversioned<WorkDecision>

export const workFile = (reviewer: Person, caseId: string) =>
  reviewer.ask('GET /staff/contest-works/{caseId}', { params: { caseId } })

export async function decideWork(reviewer: Person, caseId: string, decision: Deciding) {
  const { version } = (await workFile(reviewer, caseId)).case
  return reviewer.ask('POST /staff/contest-works/{caseId}/decision', { params: { caseId }, body: { ...decision, version } })
}

export async function refusedToDecide(reviewer: Person, caseId: string, decision: Deciding) {
  const { version } = (await workFile(reviewer, caseId)).case
  return reviewer.refused('POST /staff/contest-works/{caseId}/decision', { params: { caseId }, body: { ...decision, version } })
}

/** What a unit vouches for, with the paper it stamped. */
export async function vouchFor(reviewer: Person, caseId: string, vouchedFen: number, vouchNote?: string) {
  const paper = await sendPhoto(reviewer, 'work-proof')
  const note = vouchNote ? { vouchNote } : {}
  return decideWork(reviewer, caseId, { decision: 'approve', vouchedFen, vouchProofIds: [paper], ...note })
}
