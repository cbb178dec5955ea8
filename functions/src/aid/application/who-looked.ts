import type { LookedAt } from 'shared-types/looks'
import { looksIntoOwn } from '../../cases/index.ts'
import type { AidDeps } from '../deps.ts'

/** From the path of a plain value; what is no path is the id of a photo. */
function kindOf(path: string): LookedAt {
  const [what, first] = path.split('.')
  if (what === 'answer' || what === 'address') return what
  if (what === 'payee') return first === 'name' ? 'name' : 'bankCard'
  if (what === 'person') return 'family'
  if (what === 'applicant' && (first === 'name' || first === 'idNumber' || first === 'phone')) return first
  return 'photo'
}

export const whoLookedAtAid = async (deps: AidDeps, accountId: string) => ({
  items: await looksIntoOwn(
    deps,
    accountId,
    ({ kind }) => kind === 'aid.application',
    async ({ caseId }) => (await deps.aid.looks(caseId)).map(({ what, ...look }) => ({ ...look, what: kindOf(what) })),
  ),
})
