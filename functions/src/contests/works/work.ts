import type { CaseState } from 'shared-types/cases'
import type { WorkAward, WorkInput, WorkKind, WorkState } from 'shared-types/contest-works'

/** A work handed in to a call for small innovations (五小); the rules, pure. */

export interface WorkRecord {
  caseId: string
  number: string
  /** What its photos are attached to, from the first draft on. */
  workId: string
  contestId: string
  contestTitle: string
  accountId: string
  personId: string
  /** The member's union when it was handed in: what the work counts for. */
  orgId: string
  orgName: string
  kind: WorkKind
  title: string
  /** A JSON list of names, the member's first. */
  sealedAuthors: string
  problem: string
  change: string
  benefitFen: number
  benefitFromMonth?: string
  benefitNote?: string
  inUseOn?: string
  proofIds: string[]
  showsNames: boolean
  declaredAt: string
  state: WorkState
  submittedAt: string
  vouchedFen?: number
  vouchNote?: string
  vouchProofIds?: string[]
  award?: WorkAward
  awardNote?: string
  approvedAt?: string
  version: number
}

/** What lists, figures and the public see: kept apart so that they never read the texts. */
export type WorkSummary = Pick<
  WorkRecord,
  | 'caseId'
  | 'number'
  | 'workId'
  | 'contestId'
  | 'orgId'
  | 'orgName'
  | 'kind'
  | 'title'
  | 'sealedAuthors'
  | 'showsNames'
  | 'state'
  | 'submittedAt'
  | 'benefitFen'
  | 'vouchedFen'
  | 'award'
  | 'approvedAt'
>

export const summaryOf = (work: WorkRecord): WorkSummary => {
  const { caseId, number, workId, contestId, orgId, orgName, kind, title, sealedAuthors, showsNames } = work
  const { state, submittedAt, benefitFen, vouchedFen, award, approvedAt } = work
  return {
    ...{ caseId, number, workId, contestId, orgId, orgName, kind, title, sealedAuthors, showsNames },
    ...{ state, submittedAt, benefitFen },
    ...(vouchedFen === undefined ? {} : { vouchedFen }),
    ...(award ? { award } : {}),
    ...(approvedAt ? { approvedAt } : {}),
  }
}

/** Two titles that differ in spaces, width, case or punctuation only are the same title. */
export const normaliseTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** 合理化建议 is reported apart from the five kinds. */
export const isSuggestion = (kind: WorkKind): boolean => kind === 'suggestion'
/** What is only proposed has nothing to show and need not be in use. */
const isProposal = (kind: WorkKind) => kind === 'suggestion' || kind === 'smallProposal'

interface Problem {
  path: string
  message: string
}

/** Beyond what the schema says. `today` is a local day; `ownName` as a committee has verified it. */
export function workProblems(work: WorkInput, ownName: string, today: string): Problem[] {
  const found: Problem[] = []
  const wrong = (path: string, message: string) => found.push({ path, message })
  const names = [ownName, ...work.coAuthors]
  if (normaliseTitle(work.title) === '') wrong('title', '成果名称要有文字')
  if (work.coAuthors.includes(ownName)) wrong('coAuthors', '不用再填您本人')
  else if (new Set(names).size !== names.length) wrong('coAuthors', '姓名重复了')
  if (work.benefitFen === 0 && !work.benefitNote) wrong('benefitNote', '没有金额的，请写明效果')
  if (work.benefitFen > 0 && !work.benefitFromMonth) wrong('benefitFromMonth', '请选择效益从哪个月算起')
  if (work.benefitFromMonth && work.benefitFromMonth > today.slice(0, 7)) wrong('benefitFromMonth', '不能晚于本月')
  if (!work.inUseOn && !isProposal(work.kind)) wrong('inUseOn', '请填写开始使用的日期')
  if (work.inUseOn && work.inUseOn > today) wrong('inUseOn', '不能晚于今天')
  if (work.proofIds.length === 0 && !isProposal(work.kind)) wrong('proofIds', '请至少拍一张成果的照片')
  if (new Set(work.proofIds).size !== work.proofIds.length) wrong('proofIds', '照片重复了')
  return found
}

/** The part of a record that the member writes. */
export function contentOf(work: WorkInput) {
  const { kind, title, problem, change, benefitFen, benefitFromMonth, benefitNote, inUseOn, proofIds, showsNames } = work
  return {
    ...{ kind, title, problem, change, benefitFen, proofIds, showsNames },
    ...(benefitFen > 0 && benefitFromMonth ? { benefitFromMonth } : {}),
    ...(benefitNote ? { benefitNote } : {}),
    ...(inUseOn ? { inUseOn } : {}),
  }
}

export const stateOf = (state: CaseState): WorkState => (state === 'open' || state === 'noticed' ? 'reviewing' : state)

/** What an approval of the present step has to say beside yes. */
export const asksOf = ({ vouchedFen }: Pick<WorkRecord, 'vouchedFen'>, isLast: boolean) => ({
  vouch: vouchedFen === undefined,
  award: isLast,
})

interface Approval {
  vouchedFen?: number | undefined
  vouchNote?: string | undefined
  vouchProofIds?: string[] | undefined
  award?: WorkAward | undefined
}

function vouchProblem({ benefitFen, vouchedFen }: WorkRecord, given: Approval): Problem | undefined {
  const proofIds = given.vouchProofIds ?? []
  if (vouchedFen !== undefined)
    return given.vouchedFen === undefined && proofIds.length === 0
      ? undefined
      : { path: 'vouchedFen', message: '效益已经证明过，不能再改' }
  if (given.vouchedFen === undefined) return { path: 'vouchedFen', message: '请填写单位证明的效益金额' }
  if (given.vouchedFen !== benefitFen && !given.vouchNote) return { path: 'vouchNote', message: '金额和申报的不同，请写明原因' }
  if (given.vouchedFen > 0 && proofIds.length === 0) return { path: 'vouchProofIds', message: '请拍下盖章的效益证明' }
  return new Set(proofIds).size === proofIds.length ? undefined : { path: 'vouchProofIds', message: '照片重复了' }
}

export function approvalProblems(work: WorkRecord, isLast: boolean, given: Approval): Problem[] {
  const asks = asksOf(work, isLast)
  const vouch = vouchProblem(work, given)
  if (vouch) return [vouch]
  if (asks.award && !given.award) return [{ path: 'award', message: '请选择评审结果' }]
  if (!asks.award && given.award) return [{ path: 'award', message: '由县总工会评审时填写' }]
  return []
}

export const isAwarded = ({ state, award }: Pick<WorkRecord, 'state' | 'award'>): boolean =>
  state === 'approved' && award !== undefined && award !== 'none'
