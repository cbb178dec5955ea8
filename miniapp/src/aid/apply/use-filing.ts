import type { MyAidApplication, MyAidRow } from 'shared-types/aid-application'
import type { Programme } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../platform/answers.ts'
import { type Failure, send } from '../../platform/request.ts'
import { askToSend } from '../../platform/subscribe'
import { myAidChanged } from '../my-aid-changed.ts'
import { type AidForm, answersToSend, documentsToSend } from './form.ts'
import { cardBegun, type Known } from './tasks.ts'
import type { Filling } from './use-draft.ts'

export function contentOf(programme: Programme, form: AidForm, known: Known) {
  const { personKey = 'pself', bank = '', cardNumber = '' } = form.payee
  return {
    answers: answersToSend(programme, form, known),
    documents: documentsToSend(programme, form, known),
    ...(programme.kind === 'money' && cardBegun(form) ? { payee: { personKey, bank, cardNumber } } : {}),
  }
}

/** The sending of a form, as its last screen sees it. */
export interface Sending {
  busy: boolean
  failure: Failure | undefined
  clear: () => void
  send: () => void
}

/** Sends the form off, a new one or one that was returned, and asks about messages inside the same tap. */
export function useFiling(programme: Programme, filling: Filling, known: Known, mending: MyAidApplication | undefined) {
  const [filed, setFiled] = useState<MyAidRow>()
  const first = useSubmit('POST /me/aid/applications')
  const again = useSubmit('POST /me/aid/applications/{caseId}/resubmission')
  const templates = useAnswer('GET /message-templates', {})
  const submit = () => {
    const content = contentOf(programme, filling.content, known)
    const { programmeId, version: programmeVersion } = programme
    if (!mending) return first.submit({ body: { programmeId, programmeVersion, noneExcludes: true, ...content } })
    const { caseId, version } = mending.case
    return again.submit({ params: { caseId }, body: { version, ...content } })
  }
  const file = async () => {
    const answered = await askToSend(templates.data?.templateIds ?? [])
    await filling.hold()
    const done = await submit()
    if (!done) {
      filling.resume()
      await outdate('GET /aid/programmes/{programmeId}', 'GET /me/household')
      return
    }
    filling.forget()
    if (answered.length) void send('POST /me/subscriptions', { body: { answers: answered } }).catch(() => undefined)
    void myAidChanged()
    void outdate('GET /me/aid/drafts/{programmeId}')
    setFiled(done.application)
  }
  const { busy, failure, clear } = mending ? again : first
  return { filed, sending: { busy, failure, clear, send: () => void file() } satisfies Sending }
}
