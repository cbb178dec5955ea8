import type { MyAidApplication, MyAidRow } from 'shared-types/aid-application'
import type { Programme } from 'shared-types/aid-programmes'
import { outdate, useAnswer, useSubmit } from '../../platform/answers.ts'
import { send } from '../../platform/request.ts'
import { askToSend } from '../../platform/subscribe'
import { myAidChanged } from '../my-aid-changed.ts'
import { type AidForm, answersToSend, documentsToSend } from './form.ts'
import { cardBegun, type Known } from './tasks.ts'
import type { Filling } from './use-draft.ts'

function contentOf(programme: Programme, form: AidForm, known: Known) {
  const { personKey = 'pself', bank = '', cardNumber = '' } = form.payee
  return {
    answers: answersToSend(programme, form, known),
    documents: documentsToSend(programme, form, known),
    ...(programme.kind === 'money' && cardBegun(form) ? { payee: { personKey, bank, cardNumber } } : {}),
  }
}

/** Sends the form off, a new one or one that was returned, and asks about messages inside the same tap. */
export function useFiling(programme: Programme, filling: Filling, known: Known, mending: MyAidApplication | undefined) {
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
  const file = async (): Promise<MyAidRow | undefined> => {
    const answered = await askToSend(templates.data?.templateIds ?? [])
    await filling.hold()
    const filed = await submit()
    if (!filed) {
      filling.resume()
      await outdate('GET /aid/programmes/{programmeId}', 'GET /me/household')
      return undefined
    }
    filling.forget()
    if (answered.length) void send('POST /me/subscriptions', { body: { answers: answered } }).catch(() => undefined)
    void myAidChanged()
    void outdate('GET /me/aid/drafts/{programmeId}')
    return filed.application
  }
  const { busy, failure, clear } = mending ? again : first
  return { busy, failure, clear, file }
}
