import type { ClearedRule } from 'shared-types/retention-days'
import { requireCounty } from '../organisations/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { PrivacyDeps } from './deps.ts'

/** The proof that what is published is done; for the county, which publishes it. */
export async function listClearingRuns({ clearing, organisations }: PrivacyDeps, actor: Actor, cursor: string | undefined) {
  await requireCounty(organisations, actor, ['manager', 'auditor'])
  const { runs, next } = await clearing.runs(cursor)
  const items = runs.map(({ runId, startedAt, endedAt, upTo, ruleVersion, removed }) => ({
    runId,
    startedAt,
    ...(endedAt ? { endedAt } : {}),
    ...(upTo ? { upTo } : {}),
    ruleVersion,
    removed: Object.entries(removed).map(([rule, count]) => ({ rule: rule as ClearedRule, count })),
  }))
  return { items, ...(next ? { next } : {}) }
}
