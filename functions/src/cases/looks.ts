import type { Look } from 'shared-types/looks'
import type { CaseRecord } from './case.ts'
import type { CaseDeps } from './case-deps.ts'

/** A look at a plain value, as the capability has put it down. */
export interface NotedLook {
  at: string
  accountId: string
  what: Look['what']
  reason: string
  /** The colleague in whose place it was made. */
  forMasked?: string
}

/** Of whoever has more cases the newest are told: two hundred looks is more than anybody reads. */
const mostPages = 10
const mostLooks = 200

export const newestFirst = (looks: readonly Look[]): Look[] =>
  [...looks].sort((a, b) => b.at.localeCompare(a.at)).slice(0, mostLooks)

/** Who, for which union: by the grants that they hold now; somebody without one any more is "工作人员". */
async function lookerOf({ staff, organisations }: CaseDeps, accountId: string): Promise<Pick<Look, 'byMasked' | 'orgName'>> {
  const [grant] = await staff.grantsOf(accountId)
  if (!grant) return { byMasked: '工作人员', orgName: '' }
  const tree = await organisations.tree()
  return { byMasked: grant.nameMasked, orgName: tree.byId.get(grant.orgId)?.name ?? '' }
}

/** The same few reviewers have made nearly all of them: each is asked for once. */
function lookers(deps: CaseDeps) {
  const known = new Map<string, ReturnType<typeof lookerOf>>()
  return (accountId: string) => {
    const looker = known.get(accountId) ?? lookerOf(deps, accountId)
    known.set(accountId, looker)
    return looker
  }
}

/** All looks into the cases of some kinds that somebody has filed. */
export async function looksIntoOwn(
  deps: CaseDeps,
  accountId: string,
  isOurs: (record: CaseRecord) => boolean,
  looksOf: (record: CaseRecord) => Promise<NotedLook[]>,
): Promise<Look[]> {
  const found: Look[] = []
  const byWhom = lookers(deps)
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const { cases, next } = await deps.cases.byApplicant(accountId, cursor)
    for (const record of cases.filter(isOurs)) {
      const { caseId, number } = record
      const looks = await looksOf(record)
      const told = looks.map(async ({ accountId: by, forMasked, ...look }) => {
        const { byMasked, orgName } = await byWhom(by)
        return { ...look, byMasked: forMasked ? `${byMasked}（代${forMasked}）` : byMasked, orgName, caseId, number }
      })
      found.push(...(await Promise.all(told)))
    }
    cursor = next
    if (!cursor) break
  }
  return newestFirst(found)
}
