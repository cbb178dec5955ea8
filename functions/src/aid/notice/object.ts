import { maskName } from 'shared-types/masks'
import { type CaseRecord, describeMyCase, noteObjection, openCase } from '../../cases/index.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import { workingDaysBetween } from '../../platform/working-days.ts'
import type { ObjectionRecord } from '../application/aid-store.ts'
import type { AidRecord } from '../application/application.ts'
import { appealUntil, ownAid } from '../application/describe-my-aid.ts'
import type { AidDeps } from '../deps.ts'
import type { AidEvents } from '../events.ts'
import { countyOf } from '../household/keep-household.ts'

interface Objecting {
  what: ObjectionRecord['what']
  text: string
  titleMasked: string
  lock: string
  /** Besides the objection's own case. */
  effect(caseId: string): Promise<Write[]>
}

/** An objection is a case of its own: it has a number, a deadline and somebody who decides it. */
async function file(deps: AidDeps, actor: Actor, aboutCaseId: string, objecting: Objecting, once: Once) {
  const { what, text, titleMasked, lock } = objecting
  const opened = await openCase(deps, {
    kind: 'aid.objection',
    applicantAccountId: actor.accountId,
    ...(actor.personId ? { personId: actor.personId } : {}),
    targetOrgId: await countyOf(deps),
    titleMasked,
    lock,
  })
  const { caseId, number, dueOn = '' } = opened.record
  const answer = { case: await describeMyCase(deps, opened.record, opened.chain) }
  await deps.aid.save(
    ...opened.writes,
    deps.aid.objecting({ caseId, what, aboutCaseId, text }),
    ...(await objecting.effect(caseId)),
    announce<AidEvents, 'aid.objectionFiled'>(deps.tables.aid, deps.clock.now(), 'aid.objectionFiled', {
      caseId,
      number,
      accountId: actor.accountId,
      orgName: opened.owner.name,
      dueOn,
    }),
    once.row(answer),
  )
  return answer
}

/** Suspended from the first objection on; what was left of its days is kept for when it goes on. */
async function suspending(deps: AidDeps, record: AidRecord, about: CaseRecord): Promise<Write[]> {
  const { notice } = record
  if (!notice) throw new Refusal('notice-over')
  const today = dayOf(deps.clock.now())
  const daysLeft =
    notice.openObjections > 0 ? notice.daysLeft : workingDaysBetween(await deps.calendars.current(), today, notice.untilOn)
  const after: AidRecord = {
    ...record,
    notice: { ...notice, openObjections: notice.openObjections + 1, ...(daysLeft === undefined ? {} : { daysLeft }) },
  }
  return [...(await noteObjection(deps, about, 'objected')).writes, deps.aid.changing(record, after)]
}

const rounds = 4

/** Two who object in the same moment are both heard: who comes second reads anew. */
export async function objectToNotice(deps: AidDeps, actor: Actor, noticeId: string, text: string, once: Once) {
  for (let round = 1; ; round += 1) {
    const record = await deps.aid.byNotice(noticeId)
    const about = record && (await deps.cases.byId(record.caseId))
    if (!record?.notice || about?.state !== 'noticed') throw new Refusal('notice-over')
    if (record.notice.openObjections === 0 && record.notice.untilOn < dayOf(deps.clock.now())) throw new Refusal('notice-over')
    if (record.accountId === actor.accountId || record.personId === actor.personId) throw new Refusal('own-case')
    const objecting: Objecting = {
      what: 'notice',
      text,
      titleMasked: '公示异议',
      lock: `objection#${noticeId}#${actor.accountId}`,
      effect: () => suspending(deps, record, about),
    }
    try {
      return await file(deps, actor, record.caseId, objecting, once)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'case-changed') || round === rounds) throw error
    }
  }
}

/** The applicant's own word against a rejection. */
export async function appealAid(deps: AidDeps, actor: Actor, caseId: string, text: string, once: Once) {
  const { about, record } = await ownAid(deps, actor.accountId, caseId)
  const untilOn = appealUntil(about, record)
  if (!untilOn || untilOn < dayOf(deps.clock.now())) throw new Refusal('appeal-too-late')
  const objecting: Objecting = {
    what: 'rejection',
    text,
    titleMasked: maskName(record.nameMasked),
    lock: `appeal#${caseId}`,
    effect: appealId =>
      Promise.resolve([deps.aid.changing(record, { ...record, appeal: { caseId: appealId, state: 'waiting' } })]),
  }
  return file(deps, actor, caseId, objecting, once)
}
