import { type CaseDeps, looksIntoOwn } from '../../cases/index.ts'
import type { AidDeps } from '../deps.ts'
import { lookedAtOf } from './looked-at.ts'

export const whoLookedAtAid = async (deps: CaseDeps & Pick<AidDeps, 'aid'>, accountId: string) => ({
  items: await looksIntoOwn(
    deps,
    accountId,
    ({ kind }) => kind === 'aid.application',
    async ({ caseId }) => (await deps.aid.looks(caseId)).map(({ what, ...look }) => ({ ...look, what: lookedAtOf(what) })),
  ),
})
