import { workAwards, type WorkFigures, type WorkKind, workKinds } from 'shared-types/contest-works'
import type { Publication } from './work-store.ts'
import { isAwarded, isSuggestion, type WorkSummary } from './work.ts'

/**
 * 项, 条 and 元 of one contest. A work counts once the county has approved it, with what its unit vouched for and never with what was only
 * entered; works that were withdrawn count nowhere.
 */

type Counted = Pick<WorkSummary, 'kind' | 'orgId' | 'orgName' | 'state' | 'vouchedFen' | 'award' | 'approvedAt'>

const isApproved = ({ state }: Counted) => state === 'approved'
const benefit = (works: readonly Counted[]) => works.reduce((sum, { vouchedFen = 0 }) => sum + vouchedFen, 0)
const ofKind = (works: readonly Counted[], test: (kind: WorkKind) => boolean) => works.filter(({ kind }) => test(kind)).length

const approvedOf = (works: readonly Counted[]) => {
  const approved = works.filter(isApproved)
  return {
    works: ofKind(approved, kind => !isSuggestion(kind)),
    suggestions: ofKind(approved, isSuggestion),
    benefitFen: benefit(approved),
  }
}

function byUnit(works: readonly Counted[]): WorkFigures['byUnit'] {
  const units = new Map<string, Counted[]>()
  for (const work of works) units.set(work.orgId, [...(units.get(work.orgId) ?? []), work])
  return [...units]
    .map(([orgId, own]) => ({ orgId, orgName: own[0]?.orgName ?? '', submitted: own.length, ...approvedOf(own) }))
    .sort((a, b) => b.benefitFen - a.benefitFen || b.submitted - a.submitted || a.orgId.localeCompare(b.orgId))
}

/** Awarded up to the moment of the publication. */
export const isShown = (work: Counted, { publishedAt }: Publication): boolean =>
  isAwarded(work) && publishedAt !== undefined && (work.approvedAt ?? '') <= publishedAt

export function figuresOf(all: readonly Counted[], publication: Publication, at: Date): WorkFigures {
  const works = all.filter(({ state }) => state !== 'withdrawn')
  return {
    at: at.toISOString(),
    submitted: works.length,
    reviewing: works.filter(({ state }) => state === 'reviewing' || state === 'returned').length,
    ...approvedOf(works),
    byKind: workKinds.map(kind => {
      const own = works.filter(work => work.kind === kind)
      const approved = own.filter(isApproved)
      return { kind, submitted: own.length, approved: approved.length, benefitFen: benefit(approved) }
    }),
    byUnit: byUnit(works),
    byAward: workAwards.map(award => ({ award, works: works.filter(work => isApproved(work) && work.award === award).length })),
    publication: { ...publication, unpublished: works.filter(work => isAwarded(work) && !isShown(work, publication)).length },
  }
}
