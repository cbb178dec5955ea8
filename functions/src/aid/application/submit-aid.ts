import type { ApplicationInput } from 'shared-types/aid-application'
import type { Programme } from 'shared-types/aid-programmes'
import { seasonOf } from 'shared-types/aid-rules'
import type { Chain } from 'shared-types/cases'
import type { ConsentPurpose } from 'shared-types/identity'
import { maskName } from 'shared-types/masks'
import { openCase } from '../../cases/index.ts'
import { requireConsents, standingOf } from '../../identity/index.ts'
import { attachMedia, detachMedia } from '../../media/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { announce } from '../../platform/events/announcement.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Once } from '../../platform/http/once.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addWorkingDays, type Calendar } from '../../platform/working-days.ts'
import type { AidDeps } from '../deps.ts'
import { figuresOf } from '../desk/decide-aid.ts'
import type { AidEvents } from '../events.ts'
import { orgOf, requirePerson } from '../household/keep-household.ts'
import { findProgramme } from '../programme/find-programme.ts'
import { type AidRecord, mediaOf } from './application.ts'
import { composeApplication, requireFileFit, sealHealth, sealPayee } from './compose-application.ts'
import { describeMyAid } from './describe-my-aid.ts'

/** Season by the server's clock: the last day counts to its end, Beijing time. */
export function requireOpen(programme: Programme, version: number, now: Date): void {
  if (seasonOf(programme, dayOf(now)) !== 'open') throw new Refusal('programme-closed')
  if (programme.version !== version) throw new Refusal('programme-changed')
}

export const chainOfProgramme = ({ version, steps, changedAt }: Programme): Chain => ({
  kind: 'aid.application',
  version,
  steps,
  changedAt,
})

/** What the programme asks to be agreed to, and the card where money is paid. */
export const consentsOf = (programme: Programme, input: Pick<ApplicationInput, 'payee'>): ConsentPurpose[] => [
  ...new Set<ConsentPurpose>([...programme.consents, ...(input.payee ? (['bank-card'] as const) : [])]),
]

export const lockOf = (programmeId: string, personId: string) => `aid#${programmeId}#${personId}`

export const papersDue = (
  { documents, papersWithinDays }: Programme,
  given: ApplicationInput['documents'],
  today: string,
  calendar: Calendar,
) =>
  papersWithinDays !== undefined && documents.some(document => document.required && !given[document.key]?.length)
    ? addWorkingDays(calendar, today, papersWithinDays)
    : undefined

async function requireEligible(deps: AidDeps, { who }: Programme, accountId: string): Promise<void> {
  const account = await deps.identity.accountById(accountId)
  if (who === 'member' && (!account || standingOf(account) !== 'member')) throw new Refusal('not-eligible')
}

export interface Submission extends ApplicationInput {
  programmeId: string
  programmeVersion: number
}

export async function submitAid(deps: AidDeps, actor: Actor, input: Submission, once: Once) {
  const personId = requirePerson(actor)
  const now = deps.clock.now()
  const programme = await findProgramme(deps, input.programmeId)
  requireOpen(programme, input.programmeVersion, now)
  await requireEligible(deps, programme, actor.accountId)
  if (programme.kind === 'money' && !input.payee)
    throw new Refusal('invalid-request', { fields: [{ path: 'payee', message: '请填写收款的银行卡' }] })
  await requireConsents(deps, actor.accountId, consentsOf(programme, input))
  const household = programme.needsHousehold ? await deps.households.ofPerson(personId) : undefined
  requireFileFit(programme, household, now)
  const composed = await composeApplication(deps, programme, input, personId, household)
  const [draft, name, targetOrgId, account] = await Promise.all([
    deps.aid.draft(actor.accountId, programme.programmeId),
    deps.identity.nameOf(personId),
    orgOf(deps, personId),
    deps.identity.accountById(actor.accountId),
  ])
  const nameMasked = maskName(name ?? '')
  const opened = await openCase(deps, {
    kind: 'aid.application',
    applicantAccountId: actor.accountId,
    personId,
    targetOrgId,
    titleMasked: nameMasked,
    lock: lockOf(programme.programmeId, personId),
    chain: chainOfProgramme(programme),
  })
  const { caseId, number, submittedAt, dueOn = '' } = opened.record
  const applicationId = draft?.applicationId ?? newId('apl', now)
  const { health, ...checked } = composed
  const papersDueOn = papersDue(programme, input.documents, dayOf(now), await deps.calendars.current())
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
    accountId: actor.accountId,
    personId,
    orgId: targetOrgId,
    nameMasked,
    ...(account?.phoneMasked ? { phoneMasked: account.phoneMasked } : {}),
    submittedAt,
    ...(household ? { householdId: household.householdId, householdSavedAt: household.savedAt } : {}),
    sealedAnswers: await sealHealth(deps, applicationId, health),
    documents: input.documents,
    ...(input.payee ? { payee: await sealPayee(deps, applicationId, input.payee, household, name) } : {}),
    isVisited: false,
    ...(papersDueOn ? { papersDueOn } : {}),
  }
  const attached = new Set(draft?.attached)
  const claim = { purpose: 'aid-document' as const, uploaderAccountId: actor.accountId }
  const answer = { application: await describeMyAid(deps, opened.record, record, opened.chain) }
  await deps.aid.save(
    ...deps.aid.claiming(record),
    ...opened.writes,
    ...deps.aid.filing(record),
    ...mediaOf(record.documents)
      .filter(mediaId => !attached.has(mediaId))
      .map(mediaId => attachMedia(deps.tables.media, mediaId, claim, applicationId)),
    // What the person took out of the form in its last moment is not the application's.
    ...[...attached]
      .filter(mediaId => !mediaOf(record.documents).includes(mediaId))
      .map(mediaId => detachMedia(deps.tables.media, mediaId, applicationId)),
    ...(draft ? [deps.aid.deletingDraft(draft)] : []),
    announce<AidEvents, 'aid.filed'>(deps.tables.aid, now, 'aid.filed', {
      caseId,
      number,
      accountId: actor.accountId,
      orgName: opened.owner.name,
      dueOn,
      figures: figuresOf(record),
    }),
    once.row(answer),
  )
  return answer
}
