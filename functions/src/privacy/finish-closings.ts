import type { Clock } from '../platform/clock.ts'
import type { ClosingStore } from './closing-store.ts'

export interface FinishDeps {
  closings: ClosingStore
  /** What each capability removes of an account that is closed; finds nothing the second time. */
  forget: readonly ((accountId: string) => Promise<void>)[]
  clock: Clock
}

const mostAtOnce = 50

/** A run that ends halfway leaves the closing where the next one finds it. */
export async function finishClosings({ closings, forget, clock }: FinishDeps): Promise<{ finished: number }> {
  const unfinished = await closings.unfinished(mostAtOnce)
  for (const closing of unfinished) {
    for (const part of forget) await part(closing.accountId)
    await closings.finish(closing, clock.now())
  }
  return { finished: unfinished.length }
}
