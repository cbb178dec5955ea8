import { AsyncLocalStorage } from 'node:async_hooks'
import { capabilities, type CapabilityName, grantsOf } from 'functions/capabilities'
import { useOnEveryClient } from 'functions/platform/dynamo/client'
import { tableActions } from '../lib/table-actions.ts'

/**
 * What IAM does in the cloud: a function that asks a table for what it is not granted is refused. All functions run in this process, so
 * who asks is told by the call that everything else grew out of. Seeds and tests ask outside of any function and are not limited.
 */
const running = new AsyncLocalStorage<string>()

export const runningAs =
  <A extends unknown[], R>(functionName: string, handler: (...args: A) => R) =>
  (...args: A): R =>
    running.run(functionName, () => handler(...args))

/** `staff → organisations: dynamodb:Query`. */
export interface Asked {
  functionName: string
  table: string
  action: string
}

type Listener = (asked: Asked, granted: boolean) => void

let onAsked: Listener | undefined
let tablePrefix = ''
let installed = false

/** Before the functions make their clients. A later call replaces prefix and listener. */
export function denyUngranted(prefix: string, listener: Listener): void {
  tablePrefix = prefix
  onAsked = listener
  if (installed) return
  installed = true
  useOnEveryClient({
    applyToStack: stack =>
      stack.add(
        (next, context) => args => {
          const functionName = running.getStore()
          if (functionName !== undefined) refuseUngranted(functionName, String(context.commandName), args.input as Input)
          return next(args)
        },
        { step: 'initialize', priority: 'high', name: 'denyUngranted' },
      ),
  })
}

function refuseUngranted(functionName: string, command: string, input: Input): void {
  for (const { tableName, action, part } of actionsOf(command, input)) {
    const asked = { functionName, table: tableName.slice(tablePrefix.length + 1), action: `dynamodb:${action}` }
    const granted = isGranted(asked) && !writesOver(asked, part)
    onAsked?.(asked, granted)
    if (!granted) throw accessDenied(asked)
  }
}

function isGranted({ functionName, table, action }: Asked): boolean {
  const use = grantsOf(functionName).touches[table as CapabilityName]
  return use !== undefined && (tableActions[use] as readonly string[]).includes(action)
}

/** IAM cannot tell a new row from one written over: here a put into a table that only grows has to ask for it. */
const writesOver = ({ table, action }: Asked, { ConditionExpression = '' }: Part) =>
  capabilities[table as CapabilityName].table.appendOnly &&
  action === 'dynamodb:PutItem' &&
  !ConditionExpression.includes('attribute_not_exists(pk)')

export const inWords = ({ functionName, table, action }: Asked) => `${functionName} is not granted ${action} on table ${table}`

const accessDenied = (asked: Asked) =>
  Object.assign(new Error(inWords(asked)), { name: 'AccessDeniedException', $fault: 'client', $metadata: {} })

type Part = { TableName?: string; ConditionExpression?: string }

type Input = Part & {
  RequestItems?: Record<string, unknown>
  TransactItems?: Record<string, Part | undefined>[]
}

const inTransactions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}

/** IAM's action for each table of a command: the command's own name, but for transactions, which are what they are made of. */
function actionsOf(command: string, input: Input) {
  const { TableName, RequestItems = {}, TransactItems = [] } = input
  const action = command.replace(/Command$/, '')
  const named = [...(TableName === undefined ? [] : [TableName]), ...Object.keys(RequestItems)]
  const parts = TransactItems.flatMap(item =>
    Object.entries(item).map(([kind, part = {}]) => ({
      tableName: part.TableName ?? '',
      action: inTransactions[kind] ?? kind,
      part,
    })),
  )
  return [...named.map(tableName => ({ tableName, action, part: input as Part })), ...parts]
}
