import { approveStep, describeTodo, rejectCase } from '../../cases/index.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ResultDeps } from './deps.ts'
import type { ResultEvents } from './events.ts'
import { requireImpartial } from './field.ts'
import { hasScored, visibleAppeal } from './visible-appeal.ts'

interface Ruling {
  decision: 'uphold' | 'dismiss'
  version: number
  reply: string
}

/** Upheld, a correction is due and the result cannot become final before there is one. */
export async function decideAppeal(deps: ResultDeps, actor: Actor, caseId: string, ruling: Ruling, once: Once) {
  const found = await visibleAppeal(deps, actor, caseId)
  const { record, appeal, contest, entry } = found
  if (hasScored(actor, found)) throw new Refusal('scored-it')
  await requireImpartial(deps, actor, entry)
  const upheld = ruling.decision === 'uphold'
  const acted = upheld
    ? await approveStep(deps, actor, record, ruling.version, { note: ruling.reply })
    : await rejectCase(deps, actor, record, ruling.version, ruling.reply)
  const answer = { case: await describeTodo(deps, acted.after, acted.chain) }
  // The county may have made the chain longer: the word of a step is not the last one.
  if (acted.after.state === 'open') {
    await deps.results.save(...acted.writes, once.row(answer))
    return answer
  }
  const owner = await deps.organisations.byId(record.ownerOrgId)
  await deps.results.save(
    ...acted.writes,
    deps.results.answering({ ...appeal, reply: ruling.reply }),
    deps.results.appealClosed(appeal, upheld),
    announce<ResultEvents, 'contests.appealDecided'>(deps.contestTable, deps.clock.now(), 'contests.appealDecided', {
      accountId: record.applicantAccountId,
      contestTitle: contest.title,
      caseId,
      number: record.number,
      orgName: owner?.name ?? '',
      upheld,
    }),
    once.row(answer),
  )
  return answer
}
