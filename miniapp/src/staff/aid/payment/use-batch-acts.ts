import { useState } from 'react'
import { collectOutcome, type Sentence } from './payment-view.ts'
import { type BankResult, useBankResult } from './use-bank-result.ts'
import { useCollect } from './use-collect.ts'

/** What a payer does with a batch, and what the last of it came to. */
export function useBatchActs(batchId: string) {
  const collecting = useCollect()
  const bank = useBankResult(batchId)
  const [said, say] = useState<Sentence>()
  const pick = () => {
    say(undefined)
    void bank.pick()
  }
  const outcome: (Sentence & Partial<BankResult>) | undefined = said ?? bank.result ?? collectOutcome(collecting)
  return { collecting, bank: { busy: bank.busy, pick }, say, outcome }
}

export type BatchActs = ReturnType<typeof useBatchActs>
