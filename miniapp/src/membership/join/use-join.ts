import type { JoinDraft } from 'shared-types/membership-form'
import { useEffect, useRef, useState } from 'react'
import { answers } from '../../platform/answers.ts'
import { asFailure, send } from '../../platform/request.ts'
import { after, before, type Step } from './join-steps.ts'

export type Saving = 'nothing-yet' | 'saving' | 'saved' | 'not-saved'

const pause = 700
const tryAgainAfter = 5_000

export interface Joining {
  draft: JoinDraft
  step: Step
  saving: Saving
  change: (part: JoinDraft) => void
  goTo: (step: Step) => void
  next: (known: { consentGiven: boolean }) => void
  /** False on the first screen: the page itself has to close. */
  previous: () => boolean
  /** While filing: a draft saved after it would stand there again as unfinished. Resolves when nothing is on its way any more. */
  holdSaving: () => Promise<void>
  /** Filing failed: the draft is kept again. */
  resumeSaving: () => void
}

/**
 * What has been filled in, kept on this screen whatever the network does and on the server soon after each change, so that another
 * phone can go on. Before the consents the server keeps nothing, and that is no failure.
 */
export function useJoin(start: { draft: JoinDraft; step: Step }): Joining {
  const [draft, setDraft] = useState<JoinDraft>(start.draft)
  const [step, setStep] = useState<Step>(start.step)
  const [cameFromCheck, setCameFromCheck] = useState(false)
  const { saving, hold, resume } = useSaving(draft, step)
  const goTo = (to: Step) => {
    setCameFromCheck(step === 'check')
    setStep(to)
  }
  return {
    draft,
    step,
    saving,
    change: part => setDraft(old => ({ ...old, ...part })),
    goTo,
    next: ({ consentGiven }) => {
      const following = after(step)
      setStep(cameFromCheck ? 'check' : following === 'consent' && consentGiven ? after(following) : following)
      setCameFromCheck(false)
    },
    previous: () => {
      const to = before(step)
      if (to) goTo(to)
      return Boolean(to)
    },
    holdSaving: hold,
    resumeSaving: resume,
  }
}

function useSaving(draft: JoinDraft, step: Step) {
  const [saving, setSaving] = useState<Saving>('nothing-yet')
  const saved = useRef(JSON.stringify({ ...draft, step }))
  const held = useRef(false)
  const running = useRef(Promise.resolve())
  const [attempt, setAttempt] = useState(0)
  const content = JSON.stringify({ ...draft, step })

  useEffect(() => {
    if (content === saved.current) return
    const save = async () => {
      if (held.current) return
      setSaving('saving')
      answers.setQueryData(['GET /membership/draft', {}], { draft: JSON.parse(content) as JoinDraft })
      try {
        await send('PUT /membership/draft', { body: JSON.parse(content) as JoinDraft })
        saved.current = content
        setSaving('saved')
      } catch (error) {
        const waitsForConsent = asFailure(error).code === 'consent-missing'
        setSaving(waitsForConsent ? 'nothing-yet' : 'not-saved')
        if (!waitsForConsent) again = setTimeout(() => setAttempt(n => n + 1), tryAgainAfter)
      }
    }
    let again: ReturnType<typeof setTimeout> | undefined
    const timer = setTimeout(() => {
      running.current = save()
    }, pause)
    return () => {
      clearTimeout(timer)
      clearTimeout(again)
    }
  }, [content, attempt])
  return {
    saving,
    hold: () => {
      held.current = true
      return running.current
    },
    resume: () => {
      held.current = false
      setAttempt(n => n + 1)
    },
  }
}

export const savingWords: Record<Saving, string> = {
  'nothing-yet': '',
  saving: '正在保存草稿…',
  saved: '已保存草稿',
  'not-saved': '草稿还没存上，连上网后会自动再存',
}
