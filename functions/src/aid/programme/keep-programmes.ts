import { isDeepStrictEqual } from 'node:util'
import type { Budget } from 'shared-types/aid-application'
import { type Fund, funds, type PovertyLine, type Programme, type ProgrammeFacts } from 'shared-types/aid-programmes'
import { lineOn } from 'shared-types/aid-rules'
import { newBook, withBook } from '../../ledger/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'
import { requireCounty } from '../staff-acts.ts'
import { staffName } from '../../staff/index.ts'

/** The programme as it stands, or not found. */
export async function findProgramme(deps: AidDeps, programmeId: string): Promise<Programme> {
  const programme = await deps.programmes.newest(programmeId)
  if (!programme) throw new Refusal('not-found')
  return programme
}

/** What guests see: this year's, and last year's whose season still runs over the turn of the year. */
export async function listProgrammes(deps: AidDeps) {
  const today = dayOf(deps.clock.now())
  const year = Number(today.slice(0, 4))
  const [all, lines] = await Promise.all([deps.programmes.list(), deps.programmes.lines()])
  const line = lineOn(lines, today)
  return {
    items: all.filter(programme => programme.year === year || programme.closesOn >= today),
    ...(line ? { line } : {}),
  }
}

/** The places of a programme that name a question, each with the questions it names. */
function questionsNamed({ sections, documents, amountRules }: ProgrammeFacts): { path: string; fields: string[] }[] {
  const shown = (items: readonly { showIf?: { field: string } | undefined }[]) =>
    items.flatMap(({ showIf }) => showIf?.field ?? [])
  return [
    { path: 'facts.sections', fields: shown(sections.flatMap(section => section.fields)) },
    { path: 'facts.documents', fields: shown(documents) },
    {
      path: 'facts.amountRules',
      fields: amountRules.flatMap(({ when, percentOf }) =>
        [...when, ...(percentOf ? [percentOf] : [])].map(({ field }) => field),
      ),
    },
  ]
}

function requireSound(facts: ProgrammeFacts): void {
  const questions = facts.sections.flatMap(section => section.fields)
  const keys = questions.map(field => field.key)
  const documents = facts.documents.map(document => document.key)
  const known = new Set([...keys, 'category', 'onFile', 'residence'])
  const asksChild = questions.some(field => field.type === 'child')
  const problems = [
    ...(facts.closesOn < facts.opensOn ? [{ path: 'facts.closesOn', message: '截止日期早于开始日期' }] : []),
    ...(new Set(keys).size < keys.length ? [{ path: 'facts.sections', message: '问题的代号重复了' }] : []),
    ...(new Set(documents).size < documents.length ? [{ path: 'facts.documents', message: '材料的代号重复了' }] : []),
    ...(facts.oncePer.includes('child') && !asksChild
      ? [{ path: 'facts.oncePer', message: '每个孩子一年一次，要先有一个问题问是哪个孩子' }]
      : []),
    ...questionsNamed(facts).flatMap(({ path, fields }) =>
      fields.every(field => known.has(field)) ? [] : [{ path, message: '有一处条件用到的问题已经去掉了' }],
    ),
  ]
  if (problems.length > 0) throw new Refusal('invalid-request', { fields: problems })
}

const changedFacts = (before: ProgrammeFacts, after: ProgrammeFacts): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    key => !isDeepStrictEqual(before[key as keyof ProgrammeFacts], after[key as keyof ProgrammeFacts]),
  )

export async function addProgramme(deps: AidDeps, actor: Actor, facts: ProgrammeFacts, reason: string, once: Once) {
  await requireCounty(deps, actor, ['manager'])
  requireSound(facts)
  const now = deps.clock.now()
  const changedAt = now.toISOString()
  const programme: Programme = { ...facts, programmeId: newId('prg', now), version: 1, changedAt }
  const by = { byAccountId: actor.accountId, byMasked: await staffName(deps.staff, actor) }
  const entry = { version: 1, changedAt, ...by, reason, changed: [] }
  await deps.aid.save(...deps.programmes.changing(undefined, programme, entry), once.row(programme))
  return programme
}

export async function changeProgramme(
  deps: AidDeps,
  actor: Actor,
  programmeId: string,
  { basedOn, facts, reason }: { basedOn: number; facts: ProgrammeFacts; reason: string },
) {
  await requireCounty(deps, actor, ['manager'])
  requireSound(facts)
  const before = await findProgramme(deps, programmeId)
  if (before.version !== basedOn) throw new Refusal('programme-changed')
  const { programmeId: _id, version: _version, changedAt: _at, ...factsBefore } = before
  const changedAt = deps.clock.now().toISOString()
  const after: Programme = { ...facts, programmeId, version: basedOn + 1, changedAt }
  const changed = changedFacts(factsBefore, facts)
  const by = { byAccountId: actor.accountId, byMasked: await staffName(deps.staff, actor) }
  const entry = { version: after.version, changedAt, ...by, reason, changed }
  await deps.aid.save(...deps.programmes.changing(before, after, entry))
  return after
}

export async function addLine(deps: AidDeps, actor: Actor, line: PovertyLine, once: Once) {
  await requireCounty(deps, actor, ['manager'])
  const items = [line, ...(await deps.programmes.lines())].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const answer = { items }
  const by = { accountId: actor.accountId, byMasked: await staffName(deps.staff, actor), at: deps.clock.now().toISOString() }
  await deps.aid.save(deps.programmes.addingLine(line, by), once.row(answer))
  return answer
}

/** One book for each programme-year and source of funds; its id follows from both, so that it is opened once. */
export const bookIdOf = (programmeId: string, fund: Fund) => `bok_${programmeId.slice('prg_'.length)}${fund.toLowerCase()}`

export async function listBudgets(deps: AidDeps, programmeId: string): Promise<Budget[]> {
  await findProgramme(deps, programmeId)
  const books = await Promise.all(funds.map(async fund => ({ fund, book: await deps.ledger.book(bookIdOf(programmeId, fund)) })))
  return books.flatMap(({ fund, book }) =>
    book
      ? [
          {
            bookId: book.bookId,
            fund,
            plannedFen: book.planned,
            approvedFen: book.approved,
            paidFen: book.paid,
            returnedFen: book.returned,
            freeFen: book.planned - book.approved,
          },
        ]
      : [],
  )
}

interface Adding {
  fund: Fund
  addFen: number
  reason: string
}

async function openBook(deps: AidDeps, { programmeId, name, year }: Programme, fund: Fund, orgId: string): Promise<void> {
  const bookId = bookIdOf(programmeId, fund)
  if (await deps.ledger.book(bookId)) return
  const book = newBook({ bookId, orgId, title: name, fund, year, about: programmeId, measure: 'fen' })
  await deps.ledger.save(...deps.ledger.opening(book)).catch(async (error: unknown) => {
    if (!(await deps.ledger.book(bookId))) throw error
  })
}

/** Taking from a budget stops at what is approved: the book itself refuses. */
export async function addBudget(deps: AidDeps, actor: Actor, programmeId: string, { fund, addFen, reason }: Adding, once: Once) {
  const orgId = await requireCounty(deps, actor, ['manager'])
  const programme = await findProgramme(deps, programmeId)
  if (addFen === 0) throw new Refusal('invalid-request', { fields: [{ path: 'addFen', message: '请填写金额' }] })
  await openBook(deps, programme, fund, orgId)
  const byMasked = await staffName(deps.staff, actor)
  const entry = {
    kind: 'planned' as const,
    amount: addFen,
    about: programmeId,
    note: reason,
    byAccountId: actor.accountId,
    byMasked,
  }
  const standing = await listBudgets(deps, programmeId)
  return withBook(deps.ledger, bookIdOf(programmeId, fund), async book => {
    const plannedFen = book.planned + addFen
    const items = standing.map(budget =>
      budget.fund === fund ? { ...budget, plannedFen, freeFen: plannedFen - book.approved } : budget,
    )
    await deps.ledger.save(...deps.ledger.appending(book, [entry], deps.clock.now()), once.row({ items }))
    return { items }
  })
}
