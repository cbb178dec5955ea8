import { describeMyCase, openCase } from '../../cases/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type OwnEntry, ownEntry } from '../own-entry.ts'
import { captainOf } from '../entry.ts'
import type { ResultDeps } from './deps.ts'
import type { ResultEvents } from './events.ts'
import { takesPart } from './field.ts'
import type { ResultRecord } from './result.ts'

/** While it is in notice, to the end of its last day. */
export const mayAppeal = ({ state, untilOn }: Pick<ResultRecord, 'state' | 'untilOn'>, today: string): boolean =>
  state === 'notice' && today <= untilOn

const openOne = (deps: ResultDeps, { accountId, personId }: Actor, { entry, contest }: OwnEntry, stageKey: string) =>
  openCase(deps, {
    kind: 'contests.appeal',
    applicantAccountId: accountId,
    ...(personId ? { personId } : {}),
    targetOrgId: contest.orgId,
    titleMasked: `${entry.teamName ?? captainOf(entry).nameMasked} · ${contest.title}`,
    lock: `appeal#${entry.entryId}#${stageKey}`,
  })

/** By anybody of the entry, once for a version: a correction may be appealed against anew. */
export async function appealResult(
  deps: ResultDeps,
  actor: Actor,
  entryId: string,
  { stageKey, version, text }: { stageKey: string; version: number; text: string },
  once: Once,
) {
  const own = await ownEntry(deps, actor, entryId)
  const { contestId, tradeKey } = own.entry
  const key = { contestId, stageKey, tradeKey }
  const head = takesPart(own.entry, stageKey) ? await deps.results.head(key) : undefined
  if (!head) throw new Refusal('not-found')
  if (head.version !== version) throw new Refusal('result-changed')
  const now = deps.clock.now()
  if (!mayAppeal(head, dayOf(now))) throw new Refusal('appeal-too-late')
  const { record, owner, chain, writes } = await openOne(deps, actor, own, stageKey)
  const { caseId, number, dueOn = '' } = record
  const answer = { case: await describeMyCase(deps, record, chain) }
  await deps.results.save(
    ...deps.results.appealing({ ...key, caseId, entryId, version, text }),
    ...writes,
    deps.results.appealOpened(key, version),
    announce<ResultEvents, 'contests.appealFiled'>(deps.contestTable, now, 'contests.appealFiled', {
      accountId: actor.accountId,
      contestTitle: own.contest.title,
      caseId,
      number,
      orgName: owner.name,
      dueOn,
    }),
    once.row(answer),
  )
  return answer
}
