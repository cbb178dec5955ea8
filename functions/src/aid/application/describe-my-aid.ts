import type { MyAidApplication, MyAidRow } from 'shared-types/aid-application'
import type { Chain } from 'shared-types/cases'
import { type CaseRecord, describeMyCase, ownCase } from '../../cases/index.ts'
import { dayOf, days, later } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'
import { type AidRecord, appealDays, stageOf } from './application.ts'
import { openAnswer } from './compose-application.ts'

/** The last day to object to a rejection; nothing once one has, or may no longer. */
export function appealUntil(
  { state, endedAt }: Pick<CaseRecord, 'state' | 'endedAt'>,
  { appeal }: AidRecord,
): string | undefined {
  if (state !== 'rejected' || !endedAt || appeal) return undefined
  return dayOf(later(new Date(endedAt), appealDays * days))
}

export async function describeMyAid(deps: AidDeps, about: CaseRecord, record: AidRecord, chain?: Chain): Promise<MyAidRow> {
  const { programmeId, programmeName, programmeVersion, year, amountFen, payment, notice, papersDueOn } = record
  const stage = stageOf(about.state, record)
  const decided = !['review', 'returned', 'rejected', 'withdrawn'].includes(stage)
  const appealUntilOn = appealUntil(about, record)
  const mayAppeal = appealUntilOn !== undefined && appealUntilOn >= dayOf(deps.clock.now())
  return {
    case: await describeMyCase(deps, about, chain),
    programmeId,
    programmeName,
    programmeVersion,
    year,
    stage,
    ...(decided && amountFen !== undefined ? { amountFen } : {}),
    ...(payment?.paidOn ? { paidOn: payment.paidOn } : {}),
    ...(payment?.failure ? { payFailure: payment.failure } : {}),
    ...(notice ? { noticeUntilOn: notice.untilOn } : {}),
    ...(papersDueOn ? { papersDueOn } : {}),
    ...(mayAppeal ? { appealUntilOn } : {}),
  }
}

export async function ownAid(
  deps: AidDeps,
  accountId: string,
  caseId: string,
): Promise<{ about: CaseRecord; record: AidRecord }> {
  const [about, record] = await Promise.all([ownCase(deps, accountId, caseId), deps.aid.byCase(caseId)])
  if (!record) throw new Refusal('not-found')
  return { about, record }
}

export async function getMyAid(deps: AidDeps, accountId: string, caseId: string): Promise<MyAidApplication> {
  const { about, record } = await ownAid(deps, accountId, caseId)
  const { payee, householdId, appeal, answers, documents } = record
  const health = await Promise.all(
    Object.keys(record.sealedAnswers).map(async key => [key, (await openAnswer(deps, record, key)) ?? ''] as const),
  )
  const photos = await Promise.all(
    Object.entries(documents).map(
      async ([key, ids]) =>
        [key, await Promise.all(ids.map(async mediaId => ({ mediaId, url: await deps.photoLink(mediaId) })))] as const,
    ),
  )
  return {
    ...(await describeMyAid(deps, about, record)),
    programme: await deps.programmes.version(record.programmeId, record.programmeVersion),
    answers: { ...answers, ...Object.fromEntries(health) },
    documents: Object.fromEntries(photos),
    ...(payee
      ? { payee: { personKey: payee.personKey, nameMasked: payee.nameMasked, bank: payee.bank, cardMasked: payee.cardMasked } }
      : {}),
    ...(householdId ? { householdId } : {}),
    ...(appeal ? { appeal: { state: appeal.state, ...(appeal.reply ? { reply: appeal.reply } : {}) } } : {}),
  }
}

/** Pages of other kinds of cases looked through before the reader is asked to look on. */
const mostRounds = 5

export async function listMyAid(deps: AidDeps, accountId: string, cursor: string | undefined) {
  const items: MyAidRow[] = []
  let next = cursor
  for (let round = 0; round < mostRounds && items.length === 0; round += 1) {
    const page = await deps.cases.byApplicant(accountId, next)
    for (const about of page.cases.filter(one => one.kind === 'aid.application')) {
      const record = await deps.aid.byCase(about.caseId)
      if (record) items.push(await describeMyAid(deps, about, record))
    }
    next = page.next
    if (!next) break
  }
  return { items, ...(next ? { next } : {}) }
}
