import type { aidDeskEndpoints } from 'shared-types/aid-desk-endpoints'
import type { ParsedRequestOf } from 'shared-types/contract'
import { idNumberProblem } from 'shared-types/fields'
import { maskIdNumber, maskName, maskPhone } from 'shared-types/masks'
import { describeTodo, openCase } from '../../cases/index.ts'
import { personIdFor } from '../../identity/index.ts'
import { attachMedia } from '../../media/index.ts'
import { requireScope } from '../../organisations/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { putDown } from '../../platform/events/act.ts'
import { announce } from '../../platform/events/announcement.ts'
import { type Actor, doerOf } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId, randomCode } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidRecord } from '../application/application.ts'
import { mediaOf } from '../application/application.ts'
import { composeApplication, sealedPlace, sealHealth, sealPayee } from '../application/compose-application.ts'
import { chainOfProgramme, lockOf, papersDue, requireOpen } from '../application/submit-aid.ts'
import type { AidDeps } from '../deps.ts'
import { staffName } from '../../staff/index.ts'
import { figuresOf } from './decide-aid.ts'
import type { AidEvents } from '../events.ts'
import { composeHousehold } from '../household/keep-household.ts'
import { missingOf } from '../household/household.ts'
import { findProgramme } from '../programme/find-programme.ts'

type Filing = ParsedRequestOf<typeof aidDeskEndpoints.fileOnBehalf>['body']

async function applicantOf(deps: AidDeps, actor: Actor, { applicant }: Filing) {
  const message = idNumberProblem(applicant.idType, applicant.idNumber)
  if (message) throw new Refusal('invalid-request', { fields: [{ path: 'applicant.idNumber', message }] })
  const personId = personIdFor((await deps.secrets()).indexKeys.idNumber, applicant.idType, applicant.idNumber)
  if (personId === actor.personId) throw new Refusal('own-case')
  const relatives = await deps.staff.recusalsOf(actor.accountId)
  if (relatives.some(recusal => recusal.personId === personId)) throw new Refusal('relatives-case')
  const person = await deps.identity.personById(personId)
  // Without an account there is nobody to sign in as: the case belongs to the paper.
  return { personId, accountId: person?.accountId ?? `ppr_${randomCode(20)}` }
}

async function familyOf(deps: AidDeps, { applicant, household, orgId }: Filing, personId: string) {
  const before = await deps.households.ofPerson(personId)
  if (!household) return { after: before, writes: [] }
  // Only its keeper's file is written anew; another of the family is filed for on the file as it stands.
  if (before && before.keeperPersonId !== personId) throw new Refusal('person-in-another-household')
  const keeper = { personId, name: applicant.name, idNumberMasked: maskIdNumber(applicant.idNumber), orgId }
  const composed = await composeHousehold(deps, keeper, household, before)
  // The signed paper is the family's word for what stands in it.
  const after = { ...composed, confirmedAt: deps.clock.now().toISOString() }
  return { after, writes: deps.households.saving(before, after) }
}

/** 代办: the same record as if filed on a phone, with the agent, the relation and the signed paper. */
export async function fileOnBehalf(deps: AidDeps, actor: Actor, input: Filing, once: Once) {
  const now = deps.clock.now()
  const org = await requireScope(deps, actor, ['reviewer'], input.orgId)
  if (org.state !== 'active') throw new Refusal('organisation-closed')
  const programme = await findProgramme(deps, input.programmeId)
  requireOpen(programme, input.programmeVersion, now)
  const { personId, accountId } = await applicantOf(deps, actor, input)
  const member = await deps.memberships.byPerson(personId)
  if (programme.who === 'member' && member?.state !== 'active' && member?.state !== 'retained') throw new Refusal('not-eligible')
  const family = programme.needsHousehold ? await familyOf(deps, input, personId) : { after: undefined, writes: [] }
  if (programme.needsHousehold && (!family.after || missingOf(family.after).length > 0)) throw new Refusal('household-incomplete')
  if (programme.kind === 'money' && !input.payee)
    throw new Refusal('invalid-request', { fields: [{ path: 'payee', message: '请填写收款的银行卡' }] })
  const { health, ...checked } = await composeApplication(deps, programme, input, personId, family.after)
  const nameMasked = maskName(input.applicant.name)
  const opened = await openCase(deps, {
    kind: 'aid.application',
    applicantAccountId: accountId,
    personId,
    targetOrgId: input.orgId,
    titleMasked: nameMasked,
    lock: lockOf(programme.programmeId, personId),
    chain: chainOfProgramme(programme),
    lastDecider: doerOf(actor),
  })
  const { caseId, number, submittedAt, dueOn = '' } = opened.record
  const applicationId = newId('apl', now)
  const seal = (field: string, plain: string) =>
    deps.cipher.seal(sealedPlace(deps.tables.aid.name, applicationId, `applicant.${field}`), plain)
  const { name, idNumber, phone } = input.applicant
  const papersDueOn = papersDue(programme, input.documents, dayOf(now), await deps.calendars.current())
  const byMasked = await staffName(deps.staff, actor)
  const record: AidRecord = {
    ...checked,
    caseId,
    number,
    applicationId,
    version: 1,
    programmeId: programme.programmeId,
    programmeVersion: programme.version,
    programmeName: programme.name,
    year: programme.year,
    accountId,
    personId,
    orgId: input.orgId,
    nameMasked,
    ...(phone ? { phoneMasked: maskPhone(phone) } : {}),
    submittedAt,
    ...(family.after ? { householdId: family.after.householdId, householdSavedAt: family.after.savedAt } : {}),
    sealedAnswers: await sealHealth(deps, applicationId, health),
    documents: input.documents,
    ...(input.payee ? { payee: await sealPayee(deps, applicationId, input.payee, family.after, name) } : {}),
    agent: { accountId: actor.accountId, byMasked, relation: input.relation, paperIds: input.paperIds },
    sealedPerson: {
      name: await seal('name', name),
      idNumber: await seal('idNumber', idNumber),
      ...(phone ? { phone: await seal('phone', phone) } : {}),
    },
    isVisited: false,
    ...(papersDueOn ? { papersDueOn } : {}),
  }
  const claim = { purpose: 'aid-document' as const, uploaderAccountId: actor.accountId }
  const answer = { case: await describeTodo(deps, opened.record, opened.chain) }
  await deps.aid.save(
    ...deps.aid.claiming(record),
    ...opened.writes,
    ...family.writes,
    ...deps.aid.filing(record),
    ...[...mediaOf(record.documents), ...input.paperIds].map(id => attachMedia(deps.tables.media, id, claim, applicationId)),
    announce<AidEvents, 'aid.filed'>(deps.tables.aid, now, 'aid.filed', {
      caseId,
      number,
      accountId,
      orgName: opened.owner.name,
      dueOn,
      figures: figuresOf(record),
    }),
    putDown(deps.tables.aid, {
      kind: 'caseFiled',
      at: now.toISOString(),
      accountId: actor.accountId,
      byMasked,
      orgId: input.orgId,
      about: { id: caseId, number },
    }),
    once.row(answer),
  )
  return answer
}
