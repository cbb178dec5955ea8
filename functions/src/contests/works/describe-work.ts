import type { Chain } from 'shared-types/cases'
import type { MyWork, MyWorkRow, WorkFile, WorkRow } from 'shared-types/contest-works'
import { type CaseRecord, describeMyCase } from '../../cases/index.ts'
import type { WorkDeps } from './deps.ts'
import type { WorkRecord, WorkSummary } from './work.ts'

const vouchOf = ({ vouchedFen, vouchNote }: WorkRecord) => ({
  ...(vouchedFen === undefined ? {} : { vouchedFen }),
  ...(vouchNote ? { vouchNote } : {}),
})

const awardOf = ({ award, awardNote }: WorkRecord) => ({
  ...(award ? { award } : {}),
  ...(awardNote ? { awardNote } : {}),
})

export async function describeMyWork(deps: WorkDeps, about: CaseRecord, work: WorkRecord, chain?: Chain): Promise<MyWorkRow> {
  const { contestId, contestTitle, kind, title, benefitFen, showsNames } = work
  return {
    case: await describeMyCase(deps, about, chain),
    ...{ contestId, contestTitle, kind, title, benefitFen, showsNames },
    ...vouchOf(work),
    ...awardOf(work),
  }
}

const linked = (deps: WorkDeps, mediaIds: readonly string[]) =>
  Promise.all(mediaIds.map(async mediaId => ({ mediaId, url: await deps.photoLink(mediaId) })))

async function contentOf(deps: WorkDeps, work: WorkRecord) {
  const { problem, change, benefitFromMonth, benefitNote, inUseOn } = work
  return {
    ...{ problem, change },
    ...(benefitFromMonth ? { benefitFromMonth } : {}),
    ...(benefitNote ? { benefitNote } : {}),
    ...(inUseOn ? { inUseOn } : {}),
    authors: await deps.works.openAuthors(work),
    proofs: await linked(deps, work.proofIds),
    vouchProofs: await linked(deps, work.vouchProofIds ?? []),
  }
}

export const describeMyWholeWork = async (deps: WorkDeps, about: CaseRecord, work: WorkRecord): Promise<MyWork> => ({
  ...(await describeMyWork(deps, about, work)),
  ...(await contentOf(deps, work)),
})

export const describeWorkRow = (work: WorkSummary): WorkRow => {
  const { caseId, number, kind, title, orgId, orgName, state, submittedAt, benefitFen, vouchedFen, award } = work
  return {
    ...{ caseId, number, kind, title, orgId, orgName, state, submittedAt, benefitFen },
    ...(vouchedFen === undefined ? {} : { vouchedFen }),
    ...(award ? { award } : {}),
  }
}

export const describeWorkFile = async (deps: WorkDeps, work: WorkRecord): Promise<WorkFile> => ({
  ...describeWorkRow(work),
  ...(await contentOf(deps, work)),
  showsNames: work.showsNames,
  ...vouchOf(work),
  ...awardOf(work),
})
