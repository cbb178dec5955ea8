import type { ApplicationInput } from 'shared-types/aid-application'
import type { AidDocuments } from 'shared-types/aid-application'
import { resubmitCase, withdrawCase } from '../../cases/index.ts'
import { requireConsents } from '../../identity/index.ts'
import { attachMedia, detachMedia } from '../../media/index.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidDeps } from '../deps.ts'
import { withReversal } from '../payment/book-acts.ts'
import { type AidRecord, mediaOf } from './application.ts'
import { documentProblems } from './check-answers.ts'
import { composeApplication, sealHealth, sealPayee } from './compose-application.ts'
import { describeMyAid, ownAid } from './describe-my-aid.ts'
import { consentsOf } from './submit-aid.ts'

const claim = (actor: Actor) => ({ purpose: 'aid-document' as const, uploaderAccountId: actor.accountId })

/** Photos that came with a mended form, and those it no longer has. */
function photoWrites({ tables }: AidDeps, actor: Actor, before: AidRecord, documents: AidDocuments): Write[] {
  const [was, is] = [mediaOf(before.documents), mediaOf(documents)]
  const to = before.applicationId
  return [
    ...is.filter(id => !was.includes(id)).map(id => attachMedia(tables.media, id, claim(actor), to)),
    ...was.filter(id => !is.includes(id)).map(id => detachMedia(tables.media, id, to)),
  ]
}

/** Number and place are kept; the family's file is read anew, since it may be what had to be mended. */
export async function resubmitAid(
  deps: AidDeps,
  actor: Actor,
  caseId: string,
  { version, ...input }: ApplicationInput & { version: number },
  once: Once,
) {
  const { about, record: before } = await ownAid(deps, actor.accountId, caseId)
  const programme = await deps.programmes.version(before.programmeId, before.programmeVersion)
  await requireConsents(deps, actor.accountId, consentsOf(programme, input))
  const household = before.householdId ? await deps.households.byId(before.householdId) : undefined
  const { health, onceKeys: _same, ...checked } = await composeApplication(deps, programme, input, before.personId, household)
  const name = await deps.identity.nameOf(before.personId)
  const acted = await resubmitCase(deps, about, version)
  const after: AidRecord = {
    ...before,
    ...checked,
    documents: input.documents,
    ...(household ? { householdSavedAt: household.savedAt } : {}),
    sealedAnswers: await sealHealth(deps, before.applicationId, health),
    ...(input.payee ? { payee: await sealPayee(deps, before.applicationId, input.payee, household, name) } : {}),
  }
  const answer = { application: await describeMyAid(deps, acted.after, after, acted.chain) }
  await deps.aid.save(
    ...acted.writes,
    deps.aid.changing(before, after),
    ...photoWrites(deps, actor, before, input.documents),
    once.row(answer),
  )
  return answer
}

/** Until it is approved for good; what was set aside for it is free again, and the year too. */
export async function withdrawAid(deps: AidDeps, actor: Actor, caseId: string, version: number, once: Once) {
  const { about, record: before } = await ownAid(deps, actor.accountId, caseId)
  const acted = await withdrawCase(deps, about, version)
  const { notice: _over, ...after } = before
  const answer = { application: await describeMyAid(deps, acted.after, after, acted.chain) }
  await withReversal(deps, before, { byAccountId: actor.accountId, note: '本人撤回' }, reversal =>
    deps.aid.save(
      ...acted.writes,
      deps.aid.changing(before, after),
      ...deps.aid.unclaiming(before),
      ...reversal,
      once.row(answer),
    ),
  )
  return answer
}

/** The bank refused: another card, or the same one put right; then it is due again. */
export async function mendPayee(
  deps: AidDeps,
  actor: Actor,
  caseId: string,
  payee: NonNullable<ApplicationInput['payee']>,
  once: Once,
) {
  const { about, record: before } = await ownAid(deps, actor.accountId, caseId)
  if (before.payment?.state !== 'failed') throw new Refusal('case-not-open')
  await requireConsents(deps, actor.accountId, ['bank-card'])
  const household = before.householdId ? await deps.households.byId(before.householdId) : undefined
  const name = await deps.identity.nameOf(before.personId)
  const sealed = await sealPayee(deps, before.applicationId, payee, household, name)
  const after: AidRecord = { ...before, payee: sealed, payment: { state: 'due' } }
  const answer = { application: await describeMyAid(deps, about, after) }
  await deps.aid.save(deps.aid.changing(before, after), once.row(answer))
  return answer
}

/** Papers that follow urgent aid. Once all are there nothing is owed any more. */
export async function addPapers(deps: AidDeps, actor: Actor, caseId: string, documents: AidDocuments, once: Once) {
  const { about, record: before } = await ownAid(deps, actor.accountId, caseId)
  if (!before.papersDueOn) throw new Refusal('case-not-open')
  const programme = await deps.programmes.version(before.programmeId, before.programmeVersion)
  const all = { ...before.documents, ...documents }
  const facts = { ...before.answers, category: before.assessment?.category ?? 'none' }
  const problems = documentProblems(programme, all, facts, false)
  if (problems.length > 0) throw new Refusal('documents-missing', { fields: problems })
  const { papersDueOn: _done, ...rest } = before
  const after: AidRecord = { ...rest, documents: all }
  const answer = { application: await describeMyAid(deps, about, after) }
  await deps.aid.save(deps.aid.changing(before, after), ...photoWrites(deps, actor, before, all), once.row(answer))
  return answer
}
