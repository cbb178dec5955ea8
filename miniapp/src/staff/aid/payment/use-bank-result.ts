import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { pickSpreadsheet } from '../../../platform/pick-file'
import { fileProblem, importFailure, type Settled, settledSentence, type Sentence } from './payment-view.ts'
import { paymentsChanged } from './payments-changed.ts'

export interface BankResult extends Sentence {
  /** Rows of the sheet that were not taken. */
  problems: Settled['problems']
}

const told = (words: string): BankResult => ({ tone: 'problem', words, problems: [] })

/** The bank's sheet, chosen and sent; the same file may be sent again. */
export function useBankResult(batchId: string) {
  const { busy, failure, submit, clear } = useSubmit('POST /staff/aid/batches/{batchId}/results')
  const [result, setResult] = useState<BankResult>()
  const pick = async () => {
    const file = await pickSpreadsheet()
    if (!file) return
    clear()
    const tooLarge = fileProblem(file)
    setResult(tooLarge ? told(tooLarge) : undefined)
    if (tooLarge) return
    const answer = await submit({ params: { batchId }, body: { fileBase64: file.base64 } })
    if (answer) setResult({ ...settledSentence(answer), problems: answer.problems })
    await paymentsChanged()
  }
  return { busy, pick, result: failure ? told(importFailure(failure)) : result }
}
