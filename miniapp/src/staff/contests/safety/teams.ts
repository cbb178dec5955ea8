import type { SafetyEntryInput } from 'shared-types/safety-cup'

/** A unit's entry as it is typed. Pure. */

export interface TeamDraft {
  key: number
  name: string
  heads: number | undefined
  leader: string
}

export interface EntryDraft {
  teams: TeamDraft[]
  contactName: string
  contactPhone: string
}

export const emptyTeam = (key: number): TeamDraft => ({ key, name: '', heads: undefined, leader: '' })

export const draftOf = (entry: SafetyEntryInput | undefined): EntryDraft =>
  entry
    ? {
        teams: entry.shifts.map(({ name, heads, leader = '' }, key) => ({ key, name, heads, leader })),
        contactName: entry.contactName,
        contactPhone: entry.contactPhone,
      }
    : { teams: [emptyTeam(0)], contactName: '', contactPhone: '' }

export const headsOf = ({ teams }: EntryDraft): number => teams.reduce((sum, { heads = 0 }) => sum + heads, 0)

const mostHeads = 2000
const isPhone = (text: string) => /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(text.trim())

/** By field: `name-<key>`, `heads-<key>`, `contactName`, `contactPhone`. */
export function problemsOf({ teams, contactName, contactPhone }: EntryDraft): Record<string, string> {
  const names = teams.map(({ name }) => name.trim())
  const found: [string, boolean, string][] = teams.flatMap(({ key, heads }, i): [string, boolean, string][] => [
    [`name-${key}`, !names[i], '请填写班组名称'],
    [`name-${key}`, Boolean(names[i]) && names.indexOf(names[i] ?? '') < i, '班组的名称重复了'],
    [`heads-${key}`, heads === undefined || heads < 1, '请填写人数，至少 1 人'],
    [`heads-${key}`, (heads ?? 0) > mostHeads, `一个班组最多 ${mostHeads} 人`],
  ])
  found.push(
    ['contactName', !contactName.trim(), '请填写联系人'],
    ['contactPhone', !isPhone(contactPhone), '请填写手机号，或带区号的座机'],
  )
  return Object.fromEntries(found.filter(([, is]) => is).map(([field, , words]) => [field, words]))
}

export const inputOf = ({ teams, contactName, contactPhone }: EntryDraft): SafetyEntryInput => ({
  shifts: teams.map(({ name, heads = 0, leader }) => ({
    name: name.trim(),
    heads,
    ...(leader.trim() ? { leader: leader.trim() } : {}),
  })),
  contactName: contactName.trim(),
  contactPhone: contactPhone.trim(),
})
