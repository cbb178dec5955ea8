import { actDetailWords, actKindWords, roleWords } from 'shared-types/act-words'
import type { ActKind } from 'shared-types/act-kinds'
import type { ActDetail, ActRow, ChainEnd } from 'shared-types/audit'
import type { ApiAnswer } from '../../platform/contract.ts'
import { dayWords, momentWords } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.tsx'
import { grouped } from '../../ui/money.ts'
import type { Tone } from '../../ui/state-sentence.tsx'

/** Acts as people read them. */

export interface Sentence {
  tone: Tone
  words: string
}

/** 查看明文：手机号. */
export function whatWords({ kind, detail }: Pick<ActRow, 'kind' | 'detail'>): string {
  const words = actDetailWords(kind, detail)
  return words ? `${actKindWords[kind]}：${words}` : actKindWords[kind]
}

/** Whoever set the system up, or a job, is no account. */
export const isPerson = ({ accountId }: Pick<ActRow, 'accountId'>): boolean => accountId.startsWith('acc_')

export const whoWords = ({ byMasked, accountId }: Pick<ActRow, 'byMasked' | 'accountId'>): string =>
  isPerson({ accountId }) ? (byMasked ?? '工作人员') : '系统'

export const rolesWords = (roles: ActRow['roles']): string =>
  roles.map(({ role, orgName }) => `${orgName}${roleWords[role]}`).join('、') || '没有角色'

/** The name, the union, the number people quote and what for: what there is of it. */
export const aboutWords = ({ orgName, about, reason }: Pick<ActRow, 'orgName' | 'about' | 'reason'>): string =>
  [about?.name, orgName, about?.number, reason && `用途：${reason}`].filter(Boolean).join(' · ')

export const madeWords = (row: Pick<ActRow, 'at' | 'byMasked' | 'accountId'>): string => `${momentWords(row.at)} ${whoWords(row)}`

export function actFacts(act: ActDetail): Fact[] {
  const { at, enteredAt, seq, roles, orgName, about, reason, previous, hash } = act
  const fact = (label: string, value: string | undefined): Fact[] => (value ? [{ label, value }] : [])
  return [
    ...fact('时间', momentWords(at)),
    ...fact('经办', whoWords(act)),
    ...fact('当时的身份', isPerson(act) ? rolesWords(roles) : undefined),
    ...fact('对象', about?.name),
    ...fact('涉及的工会', orgName),
    ...fact('编号', about?.number),
    ...fact('用途', reason),
    ...fact('对象在系统里的代号', about?.id),
    ...fact('记入日志', `第 ${grouped(seq)} 条，${momentWords(enteredAt)}`),
    ...fact('上一条的校验码', previous),
    ...fact('这一条的校验码', hash),
  ]
}

export interface Filter {
  from?: string | undefined
  to?: string | undefined
  kind?: ActKind | undefined
  orgId?: string | undefined
  accountId?: string | undefined
}

/** With the names that only the page knows. */
export interface Shown extends Filter {
  orgName?: string | undefined
  byMasked?: string | undefined
}

export const kindOptions: readonly { value: ActKind | 'all'; words: string }[] = [
  { value: 'all', words: '全部' },
  ...(Object.keys(actKindWords) as ActKind[]).map(value => ({ value, words: actKindWords[value] })),
]

export const isKind = (text: string | undefined): text is ActKind => text !== undefined && text in actKindWords

/** What is looked at, in one line; nothing when it is everything. */
export function filterWords({ from, to, kind, orgId, orgName, accountId, byMasked }: Shown): string {
  const days =
    from && to && from === to
      ? dayWords(from)
      : [from && `${dayWords(from)}起`, to && `到${dayWords(to)}`].filter(Boolean).join('，')
  const parts = [days, kind && actKindWords[kind], orgId && (orgName ?? '一家工会'), accountId && `${byMasked ?? '一个人'}经办`]
  return parts.filter(Boolean).join(' · ')
}

/** A range that ends before it begins finds nothing: said at once. */
export const daysProblem = ({ from, to }: Filter): string | undefined =>
  from && to && from > to ? '结束的日子在开始之前，请改一改' : undefined

export type Verdict = ApiAnswer<'POST /staff/audit/verification'>

const whatNow = '请先截图，再请系统管理员用备份比对，不要自行修改。'

/** `end`: the last that is as it was written. */
export function verdictSentence({ upTo, brokenAt }: Pick<Verdict, 'upTo' | 'brokenAt'>): Sentence {
  if (brokenAt === undefined)
    return { tone: 'done', words: `核对过了：${grouped(upTo.seq)} 条都和当初记的一样，没有缺少，也没有插入。` }
  const before = upTo.seq > 0 ? `它前面的 ${grouped(upTo.seq)} 条没有问题。` : ''
  return { tone: 'problem', words: `第 ${grouped(brokenAt)} 条和当初记的不一样，或者不见了；${before}${whatNow}` }
}

/** To write down: what `npm run audit:verify` takes after `--noted`. */
export const endToNote = ({ seq, hash }: ChainEnd): string => `${seq}:${hash}`

export const exportReasons = ['经审会年度审计', '上级检查', '核实情况'] as const

export const savedSentence = (saved: boolean, rows: number): Sentence =>
  saved
    ? { tone: 'done', words: `已导出 ${grouped(rows)} 条。导出的人、时间和用途写在表里，也记进了日志。` }
    : { tone: 'problem', words: '已经导出并记录，但没能存到这台设备上。请在电脑上再导出一次。' }
