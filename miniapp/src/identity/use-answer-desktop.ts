import { useState } from 'react'
import { readDesktopCode } from 'shared-types/desktop-code-text'
import { outdate, useSubmit } from '../platform/answers.ts'
import type { ApiAnswer } from '../platform/request.ts'
import { endsTheCode } from './desktop-words.ts'

export interface ReadDesktop {
  code: string
  desktop: ApiAnswer<'POST /desktop-sign-ins/reading'>
}

type Step = { at: 'code' } | ({ at: 'compare' } & ReadDesktop) | { at: 'approved' } | { at: 'refused' }

/** The phone's part: read a code, compare the number, say yes or no. */
export function useAnswerDesktop() {
  const [step, setStep] = useState<Step>({ at: 'code' })
  const read = useSubmit('POST /desktop-sign-ins/reading')
  const approval = useSubmit('POST /desktop-sign-ins/approval')
  const refusal = useSubmit('POST /desktop-sign-ins/refusal')

  /** False: the text is no code of a desktop. */
  const readText = (text: string): boolean => {
    const code = readDesktopCode(text)
    if (!code) return false
    void read.submit({ body: { code } }).then(desktop => desktop && setStep({ at: 'compare', code, desktop }))
    return true
  }
  const approve = async (code: string, number: string) => {
    if (!(await approval.submit({ body: { code, number } }))) return
    setStep({ at: 'approved' })
    await outdate('GET /sessions')
  }
  const refuse = async (code: string) => {
    if (await refusal.submit({ body: { code } })) setStep({ at: 'refused' })
  }
  const again = () => {
    for (const one of [read, approval, refusal]) one.clear()
    setStep({ at: 'code' })
  }
  const failure = approval.failure ?? refusal.failure
  return {
    step,
    reading: read,
    approving: approval.busy,
    refusing: refusal.busy,
    failure,
    ended: endsTheCode(failure),
    readText,
    approve: (code: string, number: string) => void approve(code, number),
    refuse: (code: string) => void refuse(code),
    again,
  }
}
