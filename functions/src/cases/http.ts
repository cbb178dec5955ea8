import type { casesEndpoints } from 'shared-types/case-endpoints'
import type { CalendarWords } from 'shared-types/calendar-endpoints'
import type { ChainWords } from 'shared-types/chain-endpoints'
import type { Table } from '../platform/dynamo/table.ts'
import type { Handlers } from '../platform/http/serve.ts'
import { ownCase } from './applicant-acts.ts'
import type { CaseDeps } from './case-deps.ts'
import { deciderOf } from './decide-case.ts'
import { type CaseRecord, whyNotDecide } from './case.ts'
import { describeEvent, describeMyCase, describeTodo } from './describe-case.ts'
import type { DraftStore } from '../drafts/index.ts'
import { reassignCase } from './hand-over.ts'
import { listCalendars, publishCalendar, withdrawCalendar, writeCalendar } from './keep-calendars.ts'
import { listChains, publishChain, withdrawChain, writeChain } from './keep-chains.ts'
import { listTodo, unionsFor } from './list-todo.ts'
import { visibleCase } from './visible-case.ts'
import { workloadOf } from './workload.ts'

interface Deps extends CaseDeps {
  ownTable: Table
  chainDrafts: DraftStore<ChainWords>
  calendarDrafts: DraftStore<CalendarWords>
}

export const casesHandlers = (deps: Deps): Handlers<typeof casesEndpoints> => ({
  listMyCases: async ({ query }, { actor }) => {
    const { cases, next } = await deps.cases.byApplicant(actor.accountId, query.cursor)
    return { items: await Promise.all(cases.map(record => describeMyCase(deps, record))), ...(next ? { next } : {}) }
  },
  getMyCase: async ({ params }, { actor }) => {
    const record = await ownCase(deps, actor.accountId, params.caseId)
    const timeline = await deps.cases.timeline(record.caseId)
    return { case: await describeMyCase(deps, record), timeline: timeline.map(event => describeEvent(event, false)) }
  },
  listTodo: async ({ query }, { actor }) => {
    const { records, counts, next } = await listTodo(deps, await unionsFor(deps, actor, query.orgId), query)
    return { counts, items: await Promise.all(records.map(record => describeTodo(deps, record))), ...(next ? { next } : {}) }
  },
  getCase: async ({ params }, { actor }) => {
    const record = await visibleCase(deps, actor, params.caseId)
    const [timeline, decider] = await Promise.all([deps.cases.timeline(record.caseId), deciderOf(deps, actor)])
    const why = whyNotDecide(record, decider)
    return {
      case: await describeTodo(deps, record),
      timeline: timeline.map(event => describeEvent(event, true)),
      fixes: record.fixes,
      ...(why ? { mayNotDecide: why } : {}),
    }
  },
  reassign: async ({ params, body }, { actor, once }) => {
    const before = await visibleCase(deps, actor, params.caseId)
    const answer = async (after: CaseRecord) => ({ case: await describeTodo(deps, after) })
    return answer(await reassignCase({ ...deps, table: deps.ownTable }, actor, before, body, answer, once))
  },
  getWorkload: ({ params }, { actor }) => workloadOf(deps, actor, params.orgId),
  listCalendars: async (_request, { actor }) => ({ items: await listCalendars(deps, actor) }),
  writeCalendar: ({ params, body }, { actor }) => writeCalendar(deps, actor, params.year, body),
  publishCalendar: ({ params, body }, { actor, once }) => publishCalendar(deps, actor, params.year, body, once),
  withdrawCalendar: ({ params, body }, { actor, once }) => withdrawCalendar(deps, actor, params.year, body, once),
  listChains: async (_request, { actor }) => ({ items: await listChains(deps, actor) }),
  writeChain: ({ params, body }, { actor }) => writeChain(deps, actor, params.kind, body),
  publishChain: ({ params, body }, { actor, once }) => publishChain(deps, actor, params.kind, body, once),
  withdrawChain: ({ params, body }, { actor, once }) => withdrawChain(deps, actor, params.kind, body, once),
})
