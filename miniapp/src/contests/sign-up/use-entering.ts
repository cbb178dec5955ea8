import type { MyEntry } from 'shared-types/contest-entries'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../platform/answers.ts'
import type { Failure } from '../../platform/failure.ts'
import { type ApiRequest, send } from '../../platform/request.ts'
import { askToSend } from '../../platform/subscribe'
import { entriesChanged } from '../entries-changed.ts'

type EntryBody = ApiRequest<'POST /contests/{contestId}/entries'>['body']

export interface Entering {
  entered: MyEntry | undefined
  busy: boolean
  failure: Failure | undefined
  clear: () => void
  enter: (body: EntryBody) => void
}

/** Sends the entry off and asks about messages inside the same tap. */
export function useEntering(contestId: string): Entering {
  const [entered, setEntered] = useState<MyEntry>()
  const { busy, failure, clear, submit } = useSubmit('POST /contests/{contestId}/entries')
  const templates = useAnswer('GET /message-templates', {})
  const enter = async (body: EntryBody) => {
    const answered = await askToSend(templates.data?.templateIds ?? [])
    const done = await submit({ params: { contestId }, body })
    if (done) setEntered(done.entry)
    if (done && answered.length) void send('POST /me/subscriptions', { body: { answers: answered } }).catch(() => undefined)
    // what was shown before a refusal is out of date as well: a trade has filled up, a consent was renewed
    void entriesChanged()
    if (!done) void outdate('GET /me/consents', 'GET /consent-texts')
  }
  return { entered, busy, failure, clear, enter: body => void enter(body) }
}
