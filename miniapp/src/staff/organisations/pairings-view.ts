import type { DelegableRole } from 'shared-types/staff'
import type { ApiAnswer } from '../../platform/contract.ts'
import { fullDay, localToday } from '../../ui/dates.ts'

/** Words of 对口联系: which officer above keeps in touch with which union. */

export type UnionPairing = ApiAnswer<'GET /staff/organisations/{orgId}/contact-officer'>
type Pairing = NonNullable<UnionPairing['pairing']>
type Officer = NonNullable<UnionPairing['officers']>[number]
export type OfficersShare = ApiAnswer<'GET /staff/organisations/{orgId}/pairings'>['officers'][number]
export type MyPairing = ApiAnswer<'GET /staff/pairings'>['items'][number]

const roleWords: Record<DelegableRole, string> = { manager: '管理员', reviewer: '审核人' }

/** Whether it was given to this union itself. */
export const isOwn = (orgId: string, pairing: Pairing | undefined) => pairing?.at.orgId === orgId

export function pairingFacts(orgId: string, pairing: Pairing): { label: string; value: string }[] {
  return [
    { label: '联系人', value: pairing.nameMasked },
    { label: '单位', value: pairing.orgName },
    { label: '安排', value: isOwn(orgId, pairing) ? '单独安排给这一家' : `随${pairing.at.name}一起` },
    { label: '从', value: fullDay(localToday(new Date(pairing.pairedAt))) },
  ]
}

export const pairingNote = (pairing: Pairing | undefined) =>
  pairing ? `${pairing.nameMasked}（${pairing.orgName}）` : '还没有安排'

/** What a choice among officers is called: the same person may be offered by two unions. */
export const officerKey = ({ accountId, orgId }: { accountId: string; orgId: string }) => `${orgId} ${accountId}`

export const officerOptions = (officers: readonly Officer[]) =>
  officers.map(officer => ({
    value: officerKey(officer),
    words: officer.nameMasked,
    note: `${officer.orgName} · ${roleWords[officer.role]}`,
  }))

export const coverWords = (unions: number, without: number) =>
  without === 0 ? `${unions} 家工会都有联系人。` : `${unions} 家工会，${without} 家还没有联系人。`

/** What an officer was given; each stands for everything below it too. */
export function givenWords({ at }: Pick<OfficersShare, 'at'>): string {
  const names = at.map(({ name }) => name)
  return names.length > 3 ? `${names.slice(0, 3).join('、')} 等 ${names.length} 处` : names.join('、')
}

type Uncovered = ApiAnswer<'GET /staff/organisations/{orgId}/pairings'>['uncovered'][number]

export const uncoveredWords = ({ under, unions }: Pick<Uncovered, 'under' | 'unions'>) =>
  [under.at(-1), unions > 1 ? `和下面 ${unions - 1} 家` : ''].filter(Boolean).join(' · ')

export function myPairingWords({ unionsBelow, membersInAll, terms }: MyPairing): string {
  const due = terms.over + terms.ending
  return [unionsBelow > 0 ? `和下面 ${unionsBelow} 家` : '', `会员 ${membersInAll} 人`, due > 0 ? `${due} 家要换届` : '']
    .filter(Boolean)
    .join(' · ')
}
