import type { AidDraftInput } from 'shared-types/aid-application'
import { seasonOf } from 'shared-types/aid-rules'
import { attachMedia, detachMedia } from '../../media/index.ts'
import { requireConsents } from '../../identity/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ConsentPurpose } from 'shared-types/identity'
import type { AidDeps } from '../deps.ts'
import { findProgramme } from '../programme/find-programme.ts'
import { mediaOf } from './application.ts'
import type { DraftRecord } from './aid-store.ts'
import { mostPhotos } from './check-answers.ts'

export async function getDraft(deps: AidDeps, accountId: string, programmeId: string) {
  const draft = await deps.aid.draft(accountId, programmeId)
  if (!draft) return { photos: {} }
  const { content, programmeVersion, version, savedAt } = draft
  const photos = await Promise.all(draft.attached.map(async mediaId => [mediaId, await deps.photoLink(mediaId)] as const))
  return { draft: { ...content, programmeId, programmeVersion, version, savedAt }, photos: Object.fromEntries(photos) }
}

/** Photos are the draft's from the moment they are in it: an unfinished form keeps them as long as it lasts itself. */
export async function saveDraft(deps: AidDeps, actor: Actor, programmeId: string, version: number, content: AidDraftInput) {
  const { accountId } = actor
  const [programme, before] = await Promise.all([findProgramme(deps, programmeId), deps.aid.draft(accountId, programmeId)])
  const now = deps.clock.now()
  if (seasonOf(programme, dayOf(now)) !== 'open') throw new Refusal('programme-closed')
  if (version !== (before?.version ?? 0)) throw new Refusal('draft-changed')
  await requireConsents(deps, accountId, consentsForDraft(programme.sections, content))
  const attached = mediaOf(content.documents)
  if (attached.length > mostPhotos)
    throw new Refusal('invalid-request', { fields: [{ path: 'draft.documents', message: `照片一共最多 ${mostPhotos} 张` }] })
  const was = before?.attached ?? []
  const after: DraftRecord = {
    applicationId: before?.applicationId ?? newId('apl', now),
    accountId,
    programmeId,
    programmeVersion: programme.version,
    version: version + 1,
    savedAt: now.toISOString(),
    attached,
    content,
  }
  const claim = { purpose: 'aid-document' as const, uploaderAccountId: accountId }
  const { media } = deps.tables
  await deps.aid.save(
    await deps.aid.savingDraft(before, after),
    ...(before ? [] : [deps.aid.rememberingDraft(after)]),
    ...attached.filter(id => !was.includes(id)).map(id => attachMedia(media, id, claim, after.applicationId)),
    ...was.filter(id => !attached.includes(id)).map(id => detachMedia(media, id, after.applicationId)),
  )
  return { version: after.version, savedAt: after.savedAt }
}

/** A card number or an illness is not taken before the person has agreed to it, not even into a draft. */
function consentsForDraft(
  sections: { fields: { key: string; type: string }[] }[],
  { answers, payee }: AidDraftInput,
): ConsentPurpose[] {
  const health = sections.flatMap(section => section.fields).some(field => field.type === 'health' && answers[field.key])
  return [...(health ? (['health'] as const) : []), ...(payee?.cardNumber ? (['bank-card'] as const) : [])]
}

export async function deleteDraft(deps: AidDeps, accountId: string, programmeId: string) {
  const draft = await deps.aid.draft(accountId, programmeId)
  if (draft)
    await deps.aid.save(
      deps.aid.deletingDraft(draft),
      ...draft.attached.map(id => detachMedia(deps.tables.media, id, draft.applicationId)),
    )
  return { done: true as const }
}
