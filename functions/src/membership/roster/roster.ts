import type { IdType } from 'shared-types/fields'
import type { MembershipState } from 'shared-types/membership-state'
import type { Sex } from 'shared-types/resident-id'
import type { Problems } from '../../platform/sheet/template.ts'
import { isMember, type MembershipRecord } from '../membership.ts'
import type { Particulars } from '../particulars.ts'
import type { ColumnKey } from './columns.ts'

/** A roster (花名册): the members of a union as its committee has them on paper, brought in at once. Pure. */

/** One row, checked by itself. */
export interface RosterForm {
  name: string
  idType: IdType
  idNumber: string
  sex: Sex
  bornOn: string
  phone?: string
  orgId: string
  /** A local day; today when the paper does not say. */
  joinedOn?: string
  state: 'active' | 'retained'
  /** Only what was filled in: an empty cell leaves what is on record. */
  particulars: Particulars
}

export interface RosterRow {
  /** As Excel counts. */
  row: number
  form: RosterForm
}

/** What is on record about the person of a row. */
export interface OnRecord {
  standing?: MembershipRecord
  person?: { accountId?: string; name: string; phoneHash?: string }
  particulars?: Particulars
  /** Who holds the row's number now. */
  phoneHolder?: string
  isUnionOpen: boolean
  /** Something of theirs is being reviewed. */
  hasOpenCase: boolean
}

export interface RowKeys {
  personId: string
  phoneHash?: string
}

export type Plan =
  | { act: 'enrol' }
  | { act: 'change'; particulars: Particulars; movesPhone: boolean }
  | { act: 'nothing' }
  | { act: 'refuse'; problems: Problems<ColumnKey> }

const refuse = (key: ColumnKey, message: string): Plan => ({ act: 'refuse', problems: { [key]: message } })

const ended: Record<Exclude<MembershipState, 'active' | 'retained'>, string> = {
  left: '这位职工已退会，要由本人重新申请',
  removed: '这位职工已除名，请先在会员页面恢复会籍',
  deceased: '登记的是已去世，请核对',
  merged: '这个证件号码的档案是重复的，已经并入另一份，请核对号码',
}

const differs = (before: Particulars | undefined, after: Particulars) =>
  (Object.keys(after) as (keyof Particulars)[]).some(key => before?.[key] !== after[key])

/** For whom there is a membership already: what is filled in is laid over what is on record; who and where they are is not changed by a sheet. */
function planMember(form: RosterForm, keys: RowKeys, standing: MembershipRecord, seen: OnRecord): Plan {
  if (standing.state !== 'active' && standing.state !== 'retained') return refuse('idNumber', ended[standing.state])
  if (standing.orgId !== form.orgId) return refuse('orgId', '这位职工已是别的工会的会员，要由本人申请转会')
  if (standing.state !== form.state) return refuse('state', '会籍状态和登记的不同，请在会员页面里改')
  const movesPhone = keys.phoneHash !== undefined && keys.phoneHash !== seen.person?.phoneHash
  if (movesPhone && seen.person?.accountId) return refuse('phone', '和本人登记的手机号不同，要由本人更正；这里请留空')
  if (!movesPhone && !differs(seen.particulars, form.particulars)) return { act: 'nothing' }
  return { act: 'change', particulars: { ...seen.particulars, ...form.particulars }, movesPhone }
}

/** What a row does, or why it cannot be taken in. */
export function planRow(form: RosterForm, keys: RowKeys, seen: OnRecord): Plan {
  if (!seen.isUnionOpen) return refuse('orgId', '这家工会已经撤销或合并')
  if (seen.person && seen.person.name !== form.name) return refuse('name', '和这个证件号码登记的姓名不同，请核对')
  if (seen.phoneHolder && seen.phoneHolder !== keys.personId)
    return refuse('phone', '这个手机号登记在别人名下，请核对；不确定就留空')
  if (seen.standing && isMember(seen.standing.state)) return planMember(form, keys, seen.standing, seen)
  if (seen.hasOpenCase) return refuse('idNumber', '这位职工有一份申请正在审核，请先办完')
  return seen.standing ? planMember(form, keys, seen.standing, seen) : { act: 'enrol' }
}
