import type { Budget } from 'shared-types/aid-application'
import type { BesideBudget, BudgetWords, KeptBudgets } from 'shared-types/aid-programme-endpoints'
import { type Fund, funds, type Programme } from 'shared-types/aid-programmes'
import type { DraftRead, WithdrawalOfDraft } from 'shared-types/drafts'
import {
  besideFor,
  draftOfAnother,
  type DraftRecord,
  keeperOf,
  putInForce,
  type Reader,
  readerOf,
  withdrawing,
  writing,
} from '../../drafts/index.ts'
import { newBook, withBook } from '../../ledger/index.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'
import { findProgramme } from './find-programme.ts'

/** One book for each programme-year and source of funds; its id follows from both, so that it is opened once. */
export const bookIdOf = (programmeId: string, fund: Fund) => `bok_${programmeId.slice('prg_'.length)}${fund.toLowerCase()}`

export interface Money {
  programmeId: string
  fund: Fund
}

const nameOf = ({ programmeId, fund }: Money) => `${programmeId}#${fund}`

async function standing(deps: AidDeps, programmeId: string): Promise<Budget[]> {
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

function besideAll(programmeId: string, drafts: ReadonlyMap<string, DraftRecord<BudgetWords>>, reader: Reader | undefined) {
  if (!reader) return []
  return funds.flatMap((fund): BesideBudget[] => {
    const record = drafts.get(nameOf({ programmeId, fund }))
    return record ? [{ fund, ...besideFor(record, reader) }] : []
  })
}

export async function listBudgets(deps: AidDeps, actor: Actor, programmeId: string): Promise<KeptBudgets> {
  await findProgramme(deps, programmeId)
  const [items, drafts, reader] = await Promise.all([
    standing(deps, programmeId),
    deps.budgetDrafts.all(`${programmeId}#`),
    readerOf(deps, actor),
  ])
  return { items, beside: besideAll(programmeId, drafts, reader) }
}

/** As it will be when the caller's transaction is through. */
async function withDraft(deps: AidDeps, actor: Actor, at: Money, record: DraftRecord<BudgetWords>): Promise<KeptBudgets> {
  const { programmeId } = at
  const [items, drafts, reader] = await Promise.all([
    standing(deps, programmeId),
    deps.budgetDrafts.all(`${programmeId}#`),
    readerOf(deps, actor),
  ])
  return { items, beside: besideAll(programmeId, new Map(drafts).set(nameOf(at), record), reader) }
}

const aboutBudget = ({ programmeId, name }: Programme, fund: Fund) => ({ id: bookIdOf(programmeId, fund), name })

/** The book stays as it is. Refused: `not-allowed` below the county, `budget-exceeded` for more than is free, `budget-changed`. */
export async function writeBudget(
  deps: AidDeps,
  actor: Actor,
  at: Money,
  { version, ...draft }: BudgetWords & { version: number },
): Promise<KeptBudgets> {
  const by = await keeperOf(deps, actor, ['manager'])
  const programme = await findProgramme(deps, at.programmeId)
  const book = await deps.ledger.book(bookIdOf(at.programmeId, at.fund))
  const freeFen = book ? book.planned - book.approved : 0
  if (freeFen + draft.addFen < 0) throw new Refusal('budget-exceeded')
  const act = { kind: 'programmeChanged', about: aboutBudget(programme, at.fund), detail: 'budgetSaved' } as const
  const record = await writing(deps, {
    drafts: deps.budgetDrafts,
    name: nameOf(at),
    version,
    draft,
    by,
    act,
    waiting: { what: 'budget', id: programme.programmeId, name: programme.name },
  })
  return withDraft(deps, actor, at, record)
}

async function openBook(deps: AidDeps, { programmeId, name, year }: Programme, fund: Fund, orgId: string): Promise<void> {
  const bookId = bookIdOf(programmeId, fund)
  if (await deps.ledger.book(bookId)) return
  const book = newBook({ bookId, orgId, title: name, fund, year, about: programmeId, measure: 'fen' })
  await deps.ledger.save(...deps.ledger.opening(book)).catch(async (error: unknown) => {
    if (!(await deps.ledger.book(bookId))) throw error
  })
}

/** Two people: money is not there because one says so. Taking from a budget stops at what is approved: the book itself refuses. */
export async function publishBudget(
  deps: AidDeps,
  actor: Actor,
  at: Money,
  { version }: DraftRead,
  once: Once,
): Promise<KeptBudgets> {
  const { programmeId, fund } = at
  const by = await keeperOf(deps, actor)
  const programme = await findProgramme(deps, programmeId)
  const { record, draft } = await draftOfAnother({ drafts: deps.budgetDrafts, name: nameOf(at), version, by })
  await openBook(deps, programme, fund, by.orgId)
  const after = putInForce(record)
  const shown = await withDraft(deps, actor, at, after)
  const entry = {
    kind: 'planned' as const,
    amount: draft.addFen,
    about: programmeId,
    note: `${draft.reason}（${record.savedByMasked} 提出）`,
    byAccountId: by.doer.accountId,
    byMasked: by.byMasked,
  }
  return withBook(deps.ledger, bookIdOf(programmeId, fund), async book => {
    const plannedFen = book.planned + draft.addFen
    const items = shown.items.map(budget =>
      budget.fund === fund ? { ...budget, plannedFen, freeFen: plannedFen - book.approved } : budget,
    )
    const answer = { ...shown, items }
    await deps.ledger.save(
      ...deps.ledger.appending(book, [entry], deps.clock.now()),
      deps.budgetDrafts.changing(nameOf(at), record, after),
      once.row(answer),
    )
    return answer
  })
}

export async function withdrawBudget(
  deps: AidDeps,
  actor: Actor,
  at: Money,
  read: WithdrawalOfDraft,
  once: Once,
): Promise<KeptBudgets> {
  const programme = await findProgramme(deps, at.programmeId)
  const act = () => ({ kind: 'programmeChanged', about: aboutBudget(programme, at.fund), detail: 'budgetWithdrawn' }) as const
  const { after, writes } = await withdrawing(deps, actor, { drafts: deps.budgetDrafts, name: nameOf(at), read, act })
  const answer = await withDraft(deps, actor, at, after)
  await deps.budgetDrafts.save(...writes, once.row(answer))
  return answer
}
