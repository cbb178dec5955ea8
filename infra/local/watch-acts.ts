import { AsyncLocalStorage } from 'node:async_hooks'
import { useOnEveryClient } from 'functions/platform/dynamo/client'
import { actAttribute } from 'functions/platform/events/act'
import { type Route, routes } from '../lib/routes.ts'
import type { ApiFunction } from './functions.ts'

/** What a request has written so far. */
interface Written {
  rows: number
  acts: number
}

const writing = new AsyncLocalStorage<Written>()
let installed = false

const isChange = ({ endpoint: { access, method } }: Route) => typeof access === 'object' && method !== 'GET'

/** Watches what requests of staff write. Before the functions make their clients. */
export function watchActs(): { watched(api: ApiFunction): ApiFunction; silent(): string[] } {
  install()
  const staffRoutes = new Set(routes.filter(isChange).map(({ routeKey }) => routeKey))
  const silent = new Set<string>()
  return {
    watched: api => async event => {
      const written = { rows: 0, acts: 0 }
      const answer = await writing.run(written, () => api(event))
      const wasDone = (answer.statusCode ?? 200) < 400
      if (wasDone && staffRoutes.has(event.routeKey) && written.rows > 0 && written.acts === 0) silent.add(event.routeKey)
      return answer
    },
    silent: () => [...silent].sort(),
  }
}

function install(): void {
  if (installed) return
  installed = true
  useOnEveryClient({
    applyToStack: stack =>
      stack.add(
        next => async args => {
          const result = await next(args)
          const written = writing.getStore()
          if (written) count(written, args.input as Input)
          return result
        },
        { step: 'initialize', name: 'watchActs' },
      ),
  })
}

type Row = Record<string, unknown>
type Part = { Item?: Row; Key?: Row }
/** Everything but counters is written by one command (`platform/dynamo/transact.ts`). */
type Input = { TransactItems?: { Put?: Part; Update?: Part; Delete?: Part }[] }

/** The answer that is kept for a retry. */
const isKeptAnswer = (row: Row | undefined) => JSON.stringify(row?.pk ?? '').includes('ONCE#')

function count(written: Written, { TransactItems = [] }: Input): void {
  for (const { Put, Update, Delete } of TransactItems) {
    if (isKeptAnswer(Put?.Item)) continue
    if (Put ?? Update ?? Delete) written.rows += 1
    if (Put?.Item && actAttribute in Put.Item) written.acts += 1
  }
}
