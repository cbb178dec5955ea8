import type { WorkDraft } from 'shared-types/contest-works'
import { attachMedia, detachMedia } from '../../media/index.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { WorkDeps } from './deps.ts'
import { findOpenCall } from './find-call.ts'
import type { WorkDraftRecord } from './work-store.ts'

export async function getWorkDraft(deps: WorkDeps, accountId: string, contestId: string) {
  const draft = await deps.works.draft(accountId, contestId)
  if (!draft) return { version: 0, draft: {}, photos: [] }
  const proofIds = draft.content.proofIds ?? []
  const photos = await Promise.all(proofIds.map(async mediaId => ({ mediaId, url: await deps.photoLink(mediaId) })))
  return { version: draft.version, savedAt: draft.savedAt, draft: draft.content, photos }
}

/** Photos are the work's from the moment they are in its draft. */
export async function saveWorkDraft(deps: WorkDeps, accountId: string, contestId: string, version: number, content: WorkDraft) {
  await findOpenCall(deps, contestId)
  const now = deps.clock.now()
  const before = await deps.works.draft(accountId, contestId)
  if (version !== (before?.version ?? 0)) throw new Refusal('draft-changed')
  const workId = before?.workId ?? newId('wrk', now)
  const after: WorkDraftRecord = { workId, accountId, contestId, version: version + 1, savedAt: now.toISOString(), content }
  const [was, is] = [before?.content.proofIds ?? [], [...new Set(content.proofIds)]]
  const claim = { purpose: 'work-proof' as const, uploaderAccountId: accountId }
  await deps.works.save(
    await deps.works.savingDraft(before, after),
    ...(before ? [] : [deps.works.rememberingDraft(after)]),
    ...is.filter(id => !was.includes(id)).map(id => attachMedia(deps.mediaTable, id, claim, workId)),
    ...was.filter(id => !is.includes(id)).map(id => detachMedia(deps.mediaTable, id, workId)),
  )
  return { version: after.version, savedAt: after.savedAt }
}

export async function deleteWorkDraft(deps: WorkDeps, accountId: string, contestId: string) {
  const draft = await deps.works.draft(accountId, contestId)
  if (draft)
    await deps.works.save(
      deps.works.deletingDraft(draft),
      ...(draft.content.proofIds ?? []).map(id => detachMedia(deps.mediaTable, id, draft.workId)),
    )
  return { done: true as const }
}
