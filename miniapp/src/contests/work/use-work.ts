import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { asFailure, type Failure } from '../../platform/failure.ts'
import { send } from '../../platform/request.ts'
import { draftOf, inputOf, type WorkForm } from './form.ts'

export const worksChanged = () =>
  outdate(
    'GET /me/contest-works',
    'GET /me/contest-works/{caseId}',
    'GET /me/contests/{contestId}/work-draft',
    'GET /me/cases/{caseId}',
  )

/** Hands in a new work, or one that was returned. `returned`: which, as it was read. */
export function useHandingIn(contestId: string, returned?: { caseId: string; version: number }) {
  const first = useSubmit('POST /contests/{contestId}/works')
  const again = useSubmit('POST /me/contest-works/{caseId}/resubmission')
  const handIn = async (form: WorkForm, proofIds: string[]) => {
    const work = inputOf(form, proofIds)
    if (!work) return undefined
    const done = returned
      ? await again.submit({ params: { caseId: returned.caseId }, body: { version: returned.version, work } })
      : await first.submit({ params: { contestId }, body: work })
    if (done) void worksChanged()
    return done?.work
  }
  const { busy, failure } = returned ? again : first
  return { busy, failure, handIn }
}

/** Puts the unfinished form where any phone finds it. */
export function useSavingDraft(contestId: string, start: number) {
  const [version, setVersion] = useState(start)
  const [saving, setSaving] = useState<'saving' | 'saved'>()
  const [failure, setFailure] = useState<Failure>()
  const save = async (form: WorkForm, proofIds: string[]) => {
    setSaving('saving')
    setFailure(undefined)
    try {
      const saved = await send('PUT /me/contests/{contestId}/work-draft', {
        params: { contestId },
        body: { version, draft: draftOf(form, proofIds) },
      })
      setVersion(saved.version)
      setSaving('saved')
      await outdate('GET /me/contests/{contestId}/work-draft')
    } catch (error) {
      setFailure(asFailure(error))
      setSaving(undefined)
    }
  }
  return { saving, failure, save }
}
