import type { AidDraftInput } from 'shared-types/aid-application'
import type { Programme } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { answers } from '../../platform/answers.ts'
import { type ApiAnswer, send } from '../../platform/request.ts'
import { laidOver } from '../changes.ts'
import { useKeptForm } from '../use-kept-form.ts'
import { type AidForm, emptyForm, formOf, withoutSealed } from './form.ts'

const route = 'GET /me/aid/drafts/{programmeId}'
export type KeptDraft = ApiAnswer<typeof route>

/** A form being filled, wherever it is kept. */
export type Filling = Pick<
  ReturnType<typeof useKeptForm<AidForm>>,
  'content' | 'change' | 'saving' | 'failure' | 'merges' | 'hold' | 'resume' | 'forget'
>

const draftOf = ({ answers: given, documents, payee }: AidForm): AidDraftInput => ({
  answers: given,
  documents,
  ...(Object.values(payee).some(Boolean) ? { payee } : {}),
})

export const formLaidOver = (saved: AidForm, mine: AidForm, theirs: AidForm): AidForm => ({
  answers: laidOver(saved.answers, mine.answers, theirs.answers),
  documents: laidOver(saved.documents, mine.documents, theirs.documents),
  payee: laidOver(saved.payee, mine.payee, theirs.payee),
})

const contentOf = ({ draft }: KeptDraft) => ({ content: draft ? formOf(draft) : emptyForm, version: draft?.version ?? 0 })

/** One programme's draft, the same on every phone. */
export function useDraft(programme: Programme, accountId: string, kept: KeptDraft): Filling {
  const { programmeId, version: programmeVersion } = programme
  const params = { programmeId }
  const [start] = useState(() => contentOf(kept))
  return useKeptForm<AidForm>({
    shelf: `aid-draft-${accountId}-${programmeId}`,
    start,
    toSend: draftOf,
    forShelf: form => withoutSealed(form, programme),
    async save(form, version) {
      const draft = draftOf(form)
      const saved = await send('PUT /me/aid/drafts/{programmeId}', { params, body: { version, draft } })
      answers.setQueryData<KeptDraft>([route, { params }], before => ({
        draft: { ...draft, programmeId, programmeVersion, ...saved },
        photos: before?.photos ?? {},
      }))
      return { content: form, version: saved.version }
    },
    async load() {
      const theirs = await send(route, { params })
      answers.setQueryData([route, { params }], theirs)
      return contentOf(theirs)
    },
    layOver: formLaidOver,
    changedCodes: ['draft-changed'],
  })
}
