import type { Merge, MergeObstacle, MergeRow, MergeSide } from 'shared-types/membership-doubles'
import { dayWords, momentWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import { stateWords } from './members-view.ts'

/** Words of 合并档案: two records of one person, side by side. */

const obstacles: Record<Exclude<MergeObstacle['what'], 'aid' | 'entry'>, string> = {
  notInForce: '两份档案都要是有效或保留的会籍，才能合并。',
  bothAccounts: '两份档案各绑着一个微信账号。请本人先在“我的”里注销其中一个账号，再来合并。',
  accountGoes: '要并入的这一份绑着本人的微信账号，请改成保留这一份。',
  bothVerified:
    '两份档案都是本人拿各自的居民身份证号码办的。一个人只有一个身份证号码，请先查清，可能不是同一个人；查清号码是录错的，把录错的那份登记退会。',
  openCase: '其中一份档案有一件会籍申请正在办，请先办完。',
  family: '要并入的这一份在一份困难职工家庭档案里，请先在家庭档案里办完，或改成保留这一份。',
}

/** What stands in the way, and what to do about it. */
export function obstacleWords(obstacle: MergeObstacle): string {
  if (obstacle.what === 'aid')
    return `要并入的这一份有帮扶“${obstacle.title}”（编号 ${obstacle.number}）正在办或今年批过，请改成保留这一份。`
  if (obstacle.what === 'entry') return `要并入的这一份报了“${obstacle.title}”，名额和成绩记在它名下，请改成保留这一份。`
  return obstacles[obstacle.what]
}

const sexWords = { male: '男', female: '女' } as const
const fromWords = { roster: '工会登记', application: '本人申请' } as const

const facts: readonly [label: string, of: (side: MergeSide) => string][] = [
  ['姓名', side => side.nameMasked],
  ['证件号码', side => side.idNumberMasked],
  ['性别', side => sexWords[side.sex]],
  ['出生日期', side => dayWords(side.bornOn).split('（')[0] ?? ''],
  ['手机号', side => side.phoneMasked ?? '没有登记'],
  ['所在工会', side => side.orgName],
  ['入会日期', side => dayWords(side.joinedOn).split('（')[0] ?? ''],
  ['会籍', side => stateWords[side.state]],
  ['来源', side => fromWords[side.from]],
  ['微信账号', side => (side.hasAccount ? '已绑定' : '没有')],
  ['会员号', side => side.memberNumber.replace(/(\d{4})(?=\d)/g, '$1 ')],
]

/** Where it differs it may be what was mistyped; where it has to differ that says nothing. */
const always = new Set(['会员号', '来源', '微信账号'])

export interface ComparedRow {
  label: string
  going: string
  staying: string
  differs: boolean
}

export const comparedRows = (going: MergeSide, staying: MergeSide): ComparedRow[] =>
  facts.map(([label, of]) => {
    const both = { going: of(going), staying: of(staying) }
    return { label, ...both, differs: both.going !== both.staying && !always.has(label) }
  })

/** Which stays unless somebody chooses: the one with the account, or the one that was looked at. */
export const suggestedStaying = (one: MergeSide, other: MergeSide): MergeSide =>
  other.hasAccount && !one.hasAccount ? other : one

export const sideWords = (side: MergeSide): string => `会员号 ${side.memberNumber}`

export const sideNote = (side: MergeSide): string =>
  `${side.nameMasked} · ${side.orgName} · ${fromWords[side.from]}${side.hasAccount ? '，有微信账号' : ''}`

/** What happens, said before it is decided. */
export const effectWords = (going: MergeSide, staying: MergeSide): string =>
  `会员号 ${going.memberNumber} 的档案并入会员号 ${staying.memberNumber}：只留一份会籍，入会日期按较早的算，会员人数减一${
    staying.hasAccount ? '，本人会收到消息' : ''
  }。合并以后不能再拆开。`

export function mergeSentence(merge: Pick<Merge, 'state' | 'proposedByMasked' | 'endedByMasked' | 'endReason' | 'may'>): {
  tone: Tone
  words: string
} {
  const by = merge.endedByMasked ?? ''
  if (merge.state === 'approved') return { tone: 'done', words: `已合并，由${by}同意。` }
  if (merge.state === 'rejected') return { tone: 'problem', words: `没有合并，${by}不同意。原因：${merge.endReason ?? ''}` }
  if (merge.state === 'withdrawn') return { tone: 'info', words: `${by}已撤回，没有合并。` }
  return merge.may.includes('decide')
    ? { tone: 'waiting', words: `${merge.proposedByMasked}提出合并，等您看过以后决定。` }
    : { tone: 'waiting', words: '已提出合并，要由另一位同事决定。' }
}

const rowStates: Record<MergeRow['state'], { tone: Tone; words: string }> = {
  open: { tone: 'waiting', words: '等决定' },
  approved: { tone: 'done', words: '已合并' },
  rejected: { tone: 'problem', words: '不同意' },
  withdrawn: { tone: 'info', words: '已撤回' },
}

export const rowState = ({ state }: Pick<MergeRow, 'state'>) => rowStates[state]

export const rowTitle = ({ goingMasked, stayingMasked }: MergeRow): string =>
  goingMasked === stayingMasked ? goingMasked : `${goingMasked} 和 ${stayingMasked}`

export const rowWords = ({ goingNumber, stayingNumber, proposedByMasked, proposedAt }: MergeRow): string =>
  `${goingNumber} 并入 ${stayingNumber} · ${proposedByMasked}提出 · ${momentWords(proposedAt)}`

export const mergeReasons: readonly string[] = ['核对过身份证原件，是同一个人', '花名册上证件号码录错']
export const refuseReasons: readonly string[] = ['核对过，不是同一个人', '还要再核对证件']

/** Of each record what may be looked at in full. */
export const revealable = (going: MergeSide, staying: MergeSide): { value: string; words: string }[] =>
  (['going', 'staying'] as const).flatMap(of => {
    const side = of === 'going' ? going : staying
    const whose = of === 'going' ? '要并入的' : '保留的'
    return [
      { value: `${of}-idNumber`, words: `${whose}证件号码` },
      { value: `${of}-name`, words: `${whose}姓名` },
      ...(side.phoneMasked ? [{ value: `${of}-phone`, words: `${whose}手机号` }] : []),
    ]
  })
