import type { CheckInput } from 'shared-types/aid-desk'
import type * as z from 'zod/mini'
import { requireDecider } from '../../cases/index.ts'
import { attachMedia } from '../../media/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CheckRecord } from '../application/aid-store.ts'
import type { AidDeps } from '../deps.ts'
import { staffName } from '../../staff/index.ts'
import { describeCheck } from './review-aid.ts'
import { requireUninvolved, visibleAid } from './visible-aid.ts'

/** A visit takes two visitors (入户调查); a follow-up comes after the end, anything else before. */
export async function addCheck(deps: AidDeps, actor: Actor, caseId: string, input: z.output<typeof CheckInput>, once: Once) {
  const { about, record } = await visibleAid(deps, actor, caseId)
  if (input.kind !== 'followUp') await requireDecider(deps, actor, about)
  await requireUninvolved(deps, actor, record)
  if (input.kind === 'homeVisit' && new Set(input.by).size < 2) throw new Refusal('two-visitors-needed')
  const now = deps.clock.now()
  const check: CheckRecord = {
    ...input,
    checkId: newId('chk', now),
    at: now.toISOString(),
    byMasked: await staffName(deps.staff, actor),
    byAccountId: actor.accountId,
  }
  const answer = { check: describeCheck(check) }
  const claim = { purpose: 'aid-check' as const, uploaderAccountId: actor.accountId }
  await deps.aid.save(
    deps.aid.changing(record, { ...record, isVisited: record.isVisited || input.kind === 'homeVisit' }),
    deps.aid.checking(record, check),
    ...input.photoIds.map(mediaId => attachMedia(deps.tables.media, mediaId, claim, check.checkId)),
    once.row(answer),
  )
  return answer
}
