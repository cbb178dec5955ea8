import type { ActKind } from 'shared-types/act-kinds'
import type { Row, Table } from '../dynamo/table.ts'
import type { Write } from '../dynamo/transact.ts'
import { actingFor, actingRoles } from '../http/acting.ts'
import type { CallerGrant } from '../http/caller.ts'
import { newId } from '../ids.ts'
import type { Announcement } from './announcement.ts'

/** Something that staff did and that has to be provable later. Ids, codes and masks; never a name, a number of a document or a phone. */
export interface Act {
  /** `aud_…`; in the chain once, however often it is brought. */
  actId: string
  kind: ActKind
  at: string
  accountId: string
  byMasked?: string
  /** In whose place, where `byMasked` does not say it. */
  forMasked?: string
  /** The roles held in that moment; none where the endpoint asked for none. */
  roles: readonly CallerGrant[]
  /** The union that it was about. */
  orgId?: string
  /** What it was done with: an id of ours, the number that people quote, and a name that is public or masked. */
  about?: { id: string; number?: string; name?: string }
  /** What exactly, as a code of the capability's own: `approved`, `idNumber`. */
  detail?: string
  /** What for, where the law asks: for looks at plain values and what leaves the system. */
  reason?: string
}

export type ActFacts = Omit<Act, 'actId' | 'roles' | 'forMasked'>

/** A row that has this attribute is an act; the streams of all tables that put down acts are listened to for it. */
export const actAttribute = 'act'

/** Reasons are typed freely: whatever could be a phone, a card or a document is blotted out before it is chained for ever. */
export const blotted = (text: string): string => text.replace(/[A-Za-z]?\d(?:[\s-]?[\dXx]){4,}/g, '█')

const mostReason = 120

function newAct({ reason, ...facts }: ActFacts): Act {
  const roles = actingRoles().map(({ role, orgId }) => ({ role, orgId }))
  const actId = newId('aud', new Date(facts.at))
  const forMasked = facts.byMasked ? undefined : actingFor()
  return {
    actId,
    ...facts,
    roles,
    ...(forMasked ? { forMasked } : {}),
    ...(reason ? { reason: blotted(reason).slice(0, mostReason) } : {}),
  }
}

/** The history row `<prefix>#<at>#<aud_…>` of something, which is an act as well. */
export function actRow(key: { pk: string; prefix: string }, facts: ActFacts, entry: object): Row {
  const act = newAct(facts)
  return { pk: key.pk, sk: `${key.prefix}#${act.at}#${act.actId}`, ...entry, [actAttribute]: act }
}

/** What a row of another shape carries to be an act as well: `{ ...row, ...actIn(facts) }`. */
export const actIn = (facts: ActFacts): { act: Act } => ({ [actAttribute]: newAct(facts) })

/** The same, where members do it too: an act only of somebody whom a role has let in. */
export const actOfStaffIn = (facts: ActFacts): { act?: Act } => (actingRoles().length > 0 ? actIn(facts) : {})

/** An act that leaves no other row behind. */
export const putDown = (table: Table, facts: ActFacts): Write => {
  const act = newAct(facts)
  return { table: table.name, put: { pk: `ACT#${act.actId}`, sk: 'ACT', [actAttribute]: act } }
}

/** As it is brought to whoever reacts to it: only the chain of acts does. */
export const actDone = 'acts.done'

export const announcementOf = (act: Act): Announcement<typeof actDone, Act> => ({
  eventId: act.actId,
  name: actDone,
  at: act.at,
  payload: act,
})
