import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import type { Collected, Due } from './payment-view.ts'
import { paymentsChanged } from './payments-changed.ts'

export type Pair = Pick<Due, 'programmeId' | 'fund'>

/**
 * Gathers what is due until the batch is whole: a call takes some hundreds. Whatever stopped it, asking again goes on; a request whose
 * answer was lost is sent under its own key again.
 */
export function useCollect() {
  const { busy: calling, failure, submit, clear } = useSubmit('POST /staff/aid/batches')
  const [busy, setBusy] = useState(false)
  const [gathered, setGathered] = useState(0)
  const [result, setResult] = useState<Collected>()

  const collect = async ({ programmeId, fund }: Pair) => {
    setBusy(true)
    setResult(undefined)
    let answer: Collected | undefined
    do {
      answer = await submit({ body: { programmeId, fund } })
      setGathered(answer?.batch?.count ?? 0)
    } while (answer?.batch?.state === 'collecting')
    setResult(answer)
    setBusy(false)
    await paymentsChanged()
  }
  return { busy: busy || calling, failure, gathered, result, collect, clear }
}

export const collectingWords = (gathered: number): string => (gathered > 0 ? `已收 ${gathered} 笔，还在收…` : '正在收…')
