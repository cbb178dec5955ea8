import type { casesEndpoints } from 'shared-types/case-endpoints'
import { chainedKinds } from 'shared-types/cases'
import type { Table } from '../platform/dynamo/table.ts'
import type { Handlers } from '../platform/http/serve.ts'
import { ownCase } from './applicant-acts.ts'
import { changeCalendar, listCalendars } from './change-calendar.ts'
import { changeChain } from './change-chain.ts'
import type { CaseDeps } from './case-deps.ts'
import { deciderOf } from './decide-case.ts'
import { type CaseRecord, whyNotDecide } from './case.ts'
import { describeEvent, describeMyCase, describeTodo } from './describe-case.ts'
import { reassignCase } from './hand-over.ts'
import { listTodo, unionsFor } from './list-todo.ts'
import { visibleCase } from './visible-case.ts'
import { workloadOf } from './workload.ts'

interface Deps extends CaseDeps {
  ownTable: Table
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
  listCalendars: async () => ({ items: await listCalendars(deps) }),
  changeCalendar: ({ params, body }, { actor }) => changeCalendar(deps, actor, params.year, body),
  listChains: async () => ({ items: await Promise.all(chainedKinds.map(kind => deps.cases.chain(kind))) }),
  changeChain: ({ params, body }, { actor }) => changeChain(deps, actor, params.kind, body),
})
