import { useOnEveryClient } from 'functions/platform/dynamo/client'

/** Tells which tables the functions of this process have written, so that their streams are read at once and the others left alone. */
let onWrite: ((tableName: string) => void) | undefined
let installed = false

type Input = { TableName?: string; TransactItems?: Record<string, { TableName?: string } | undefined>[] }

const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand'])

/** Before the functions make their clients. A later call replaces the listener. */
export function noteWrites(listener: (tableName: string) => void): void {
  onWrite = listener
  if (installed) return
  installed = true
  useOnEveryClient({
    applyToStack: stack =>
      stack.add(
        (next, context) => async args => {
          const result = await next(args)
          if (writes.has(String(context.commandName))) for (const name of tablesOf(args.input as Input)) onWrite?.(name)
          return result
        },
        { step: 'initialize', name: 'noteWrites' },
      ),
  })
}

function tablesOf({ TableName, TransactItems = [] }: Input): Set<string> {
  const inTransaction = TransactItems.flatMap(item => Object.values(item).map(write => write?.TableName))
  return new Set([TableName, ...inTransaction].filter(name => name !== undefined))
}
