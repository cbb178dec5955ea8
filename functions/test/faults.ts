import { useOnEveryClient } from '../src/platform/dynamo/client.ts'

/**
 * Makes the database fail as the real one does and the embedded one does not. Import this before the system is started: it sits in
 * every client made afterwards.
 */
export type Fault = 'throttle' | 'conflict' | 'crash-before' | 'crash-after'

interface Plan {
  /** Command names, `TransactWriteItemsCommand` for one; all when absent. */
  command?: string
  /** Which of the matching calls from now on, counted from 1; every one when absent. */
  at?: number
  times: number
  fault: Fault
}

let plan: Plan | undefined
let seen = 0

export function injectFault(next: Plan | undefined): void {
  plan = next
  seen = 0
}

/** How many matching calls there were since the fault was injected. */
export const callsSeen = () => seen

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, $metadata: {}, ...more })

const errors: Record<Fault, () => Error> = {
  throttle: () => named('ThrottlingException', { $fault: 'client' }),
  conflict: () =>
    named('TransactionCanceledException', { CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }] }),
  'crash-before': () => named('ProcessDied'),
  'crash-after': () => named('ProcessDied'),
}

function takeFault(command: string): Fault | undefined {
  if (!plan || (plan.command && plan.command !== command)) return undefined
  seen += 1
  if (plan.times === 0 || (plan.at !== undefined && seen < plan.at)) return undefined
  plan = { ...plan, times: plan.times - 1 }
  return plan.fault
}

useOnEveryClient({
  applyToStack(stack) {
    stack.add(
      (next, context) => async args => {
        const fault = takeFault(String(context.commandName))
        if (!fault) return next(args)
        if (fault === 'crash-after') await next(args)
        throw errors[fault]()
      },
      { step: 'initialize', priority: 'high', name: 'faults' },
    )
  },
})
