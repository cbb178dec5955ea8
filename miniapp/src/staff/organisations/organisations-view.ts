import { type IndustryCode, industryNames } from 'shared-types/national-codes'
import { occupationWords } from 'shared-types/occupations'
import type { Occupation, Organisation, OrgKind } from 'shared-types/organisations'
import { mayTakeMembers, unionKindWords } from 'shared-types/union-kinds'
import type { ApiAnswer } from '../../platform/contract.ts'
import { localToday, momentWords } from '../../ui/dates.ts'
import { termWords } from './terms-view.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import { hasCommittee, type Term } from 'shared-types/union-terms'
import type { TimelineItem } from '../../ui/timeline.tsx'

/** Words and checks of keeping the union tree. */

export function unionFacts(union: Organisation): { label: string; value: string }[] {
  const names = union.employers.map(employer => employer.name)
  return [
    { label: '类型', value: unionKindWords[union.kind] },
    { label: '上级', value: union.under.join(' › ') },
    { label: '接收会员', value: union.joinable ? '是' : '不直接接收' },
    { label: '地址', value: union.address ?? '' },
    { label: '电话', value: union.phone ?? '' },
    { label: '工会代码', value: union.unionCreditCode ?? '' },
    { label: '区划代码', value: union.regionCode ?? '' },
    { label: '行业', value: union.industry ? industryNames[union.industry] : '' },
    { label: '本届', value: union.term ? termWords(union.term) : '' },
    { label: '面向', value: union.occupations.map(one => occupationWords[one]).join('、') },
    { label: '覆盖单位', value: names.length > 8 ? `${names.slice(0, 8).join('、')} 等 ${names.length} 家` : names.join('、') },
  ].filter(fact => fact.value !== '')
}

export const endedWords = {
  closed: '这家工会已经撤销，资料只供查看。',
  merged: '这家工会已经合并，会员已转到合并后的工会。',
} as const

type HistoryRow = ApiAnswer<'GET /staff/organisations/{orgId}/history'>['items'][number]

const changes: Record<HistoryRow['change'], string> = {
  added: '设立',
  changed: '修改资料',
  moved: '换了上级',
  merged: '合并',
  closed: '撤销',
}

const fieldWords: Record<string, string> = {
  name: '名称',
  address: '地址',
  phone: '电话',
  unionCreditCode: '工会代码',
  regionCode: '区划代码',
  industry: '行业',
  term: '届次和任期',
  employers: '覆盖单位',
  occupations: '面向的职业',
  joinable: '是否接收会员',
  parentId: '上级',
  contactOfficer: '对口联系人',
}

export function historyItem(row: HistoryRow): TimelineItem {
  const fields = row.change === 'changed' ? row.fields.map(field => fieldWords[field] ?? field).join('、') : ''
  return {
    what: fields ? `${changes[row.change]}：${fields}` : changes[row.change],
    when: `${momentWords(row.at)} · ${row.byMasked}`,
    ...(row.note ? { note: row.note } : {}),
  }
}

/** What the form holds: everything as it is typed. */
export interface Draft {
  kind: OrgKind | undefined
  name: string
  address: string
  phone: string
  unionCreditCode: string
  regionCode: string
  industry: IndustryCode | undefined
  ordinal: string
  electedOn: string
  years: Term['years'] | undefined
  /** One unit a line. */
  employers: string
  occupations: Occupation[]
  joinable: boolean
}

export const emptyDraft: Draft = {
  kind: undefined,
  name: '',
  address: '',
  phone: '',
  unionCreditCode: '',
  regionCode: '',
  industry: undefined,
  ordinal: '',
  electedOn: '',
  years: undefined,
  employers: '',
  occupations: [],
  joinable: true,
}

export const draftOf = (union: Organisation): Draft => ({
  kind: union.kind,
  name: union.name,
  address: union.address ?? '',
  phone: union.phone ?? '',
  unionCreditCode: union.unionCreditCode ?? '',
  regionCode: union.regionCode ?? '',
  industry: union.industry,
  ordinal: union.term?.ordinal?.toString() ?? '',
  electedOn: union.term?.electedOn ?? '',
  years: union.term?.years,
  employers: union.employers.map(employer => employer.name).join('\n'),
  occupations: union.occupations,
  joinable: union.joinable,
})

const lines = (text: string) => [...new Set(text.split(/[\n，,、;；]/).map(line => line.trim()))].filter(Boolean)

/** Nothing where no committee is elected, or nobody has put down when. */
function termOf({ kind, ordinal, electedOn, years }: Draft): { term?: Term } {
  if (!kind || !hasCommittee(kind) || !electedOn || !years) return {}
  return { term: { ...(ordinal.trim() && { ordinal: Number(ordinal) }), electedOn, years } }
}

/**
 * What is sent: nothing that was left empty, and a level without members never says it takes some. A unit that was there before keeps its
 * code, which the form does not show.
 */
export function editableOf(draft: Draft, before: Organisation['employers'] = []) {
  const { name, address, phone, unionCreditCode, regionCode, industry } = draft
  const filled = { address, phone, unionCreditCode, regionCode }
  const given = Object.fromEntries(Object.entries(filled).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : [])))
  return {
    name: name.trim(),
    ...(given as Partial<typeof filled>),
    ...(industry ? { industry } : {}),
    ...termOf(draft),
    employers: lines(draft.employers).map(employer => before.find(unit => unit.name === employer) ?? { name: employer }),
    occupations: draft.occupations,
    joinable: draft.joinable && Boolean(draft.kind && mayTakeMembers(draft.kind)),
  }
}

export type Problems = Partial<Record<'kind' | 'name' | 'phone' | 'employers' | 'ordinal' | 'electedOn' | 'years', string>>

export function draftProblems(draft: Draft, today = localToday()): Problems {
  return {
    ...(draft.kind ? {} : { kind: '请选择工会类型' }),
    ...(draft.name.trim() ? {} : { name: '请填写工会名称' }),
    ...(/^[0-9-]{7,15}$/.test(draft.phone.trim()) || !draft.phone.trim() ? {} : { phone: '请填写电话号码，只用数字和短横' }),
    ...termProblems(draft, today),
    ...(lines(draft.employers).length > 200 ? { employers: '一家工会最多覆盖 200 个单位' } : {}),
  }
}

function termProblems({ kind, ordinal, electedOn, years }: Draft, today: string): Problems {
  if (!kind || !hasCommittee(kind) || (!ordinal.trim() && !electedOn && !years)) return {}
  return {
    ...(/^([1-9]\d?)?$/.test(ordinal.trim()) ? {} : { ordinal: '只写数字，例如 3' }),
    ...(electedOn ? {} : { electedOn: '请选择当选日期' }),
    ...(electedOn > today ? { electedOn: '当选日期不能晚于今天' } : {}),
    ...(years ? {} : { years: '请选择任期' }),
  }
}

export type Rearrangement = 'move' | 'close' | 'merge'

export const rearrangements: Record<Rearrangement, { title: string; lead: string; confirm: string }> = {
  move: { title: '换上级', lead: '它和它下面的工会一起换到新的上级下面，会员不变。', confirm: '换上级' },
  close: { title: '撤销工会', lead: '只能撤销没有会员、下面也没有工会的。还有会员请用“合并”。', confirm: '撤销' },
  merge: { title: '合并到另一家', lead: '会员和下面的工会都转到另一家，然后这家撤销。会员会收到消息。', confirm: '开始合并' },
}

/** How far a merge has come. */
export const mergeWords = (moved: number, remaining: number, closed: boolean) =>
  closed ? `合并好了，一共转了 ${moved} 名会员。` : `已转 ${moved} 名会员，还剩 ${remaining} 名，请不要关掉这一页。`

/** What a sheet of unions would do, or did. */
export function registerSentence(
  { total, added, changed, problems }: ApiAnswer<'POST /staff/organisations/{orgId}/registers'>,
  isDone: boolean,
): { tone: Tone; words: string } {
  if (problems.length > 0) return { tone: 'problem', words: `有 ${problems.length} 处要改，没有导入。改好后再选一次文件。` }
  if (total === 0) return { tone: 'info', words: '表里没有填写工会。' }
  if (added + changed === 0) return { tone: 'done', words: `${total} 家都已经登记过，没有要改的。` }
  const words = `新设 ${added} 家，修改 ${changed} 家`
  return { tone: 'done', words: isDone ? `导入好了：${words}。` : `检查过了：${words}。` }
}
