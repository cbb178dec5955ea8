import type { KeptConsentText } from 'shared-types/consent-text-endpoints'
import type { ConsentPurpose } from 'shared-types/identity'
import { outdate } from '../../platform/answers.ts'
import { dayWords, fullDay, momentWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'
import type { TimelineItem } from '../../ui/timeline.tsx'

/** Words and checks of keeping what people agree to. */

export const purposeWords: Record<ConsentPurpose, string> = {
  general: '办理入会和服务',
  'id-number': '证件号码',
  health: '健康信息',
  'bank-card': '银行卡',
  child: '未成年孩子的信息',
  verification: '核对家庭经济状况',
  contest: '参加竞赛',
}

/** Where a wording stands, in a sentence. */
export function stateSentence({ inForce, coming, draft }: KeptConsentText): { tone: Tone; words: string } {
  if (coming) return { tone: 'waiting', words: `新的一版已公布，${dayWords(coming.version)}启用；在那以前可以撤回。` }
  if (draft) return { tone: 'waiting', words: '有一稿等另一位同事看过公布，现在用的还是原来的。' }
  return { tone: 'done', words: `${fullDay(inForce.version)}起启用。` }
}

export interface Draft {
  title: string
  /** A line is a paragraph. */
  body: string
  inForceOn: string
}

export function draftOf({ draft, coming, inForce, earliestOn }: KeptConsentText): Draft {
  const { title, body } = draft ?? coming ?? inForce
  return { title, body: body.join('\n'), inForceOn: draft && draft.inForceOn >= earliestOn ? draft.inForceOn : '' }
}

export const paragraphsOf = (body: string): string[] =>
  body
    .split('\n')
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph.length > 0)

export type Problems = Partial<Record<keyof Draft, string>>

const mostLetters = 300

function bodyProblem(body: string): string | undefined {
  const paragraphs = paragraphsOf(body)
  if (paragraphs.length < 2) return '至少写两段：用来做什么，不同意怎么办'
  if (paragraphs.length > 10) return '最多十段'
  return paragraphs.some(paragraph => paragraph.length > mostLetters) ? `每段最多 ${mostLetters} 个字，请分成两段` : undefined
}

export function draftProblems({ title, body, inForceOn }: Draft, earliestOn: string): Problems {
  const wrong = bodyProblem(body)
  return {
    ...(title.trim() ? {} : { title: '请填写标题' }),
    ...(wrong ? { body: wrong } : {}),
    ...(inForceOn >= earliestOn ? {} : { inForceOn: `请选 ${fullDay(earliestOn)} 或以后的日子` }),
  }
}

const actWords = { saved: '写好一稿', published: '公布', withdrawn: '撤回' } as const

export const historyItem = ({ at, act, byMasked, inForceOn, note }: KeptConsentText['history'][number]): TimelineItem => ({
  what: `${actWords[act]}（${fullDay(inForceOn)}启用）`,
  when: `${momentWords(at)} · ${byMasked}`,
  ...(note ? { note } : {}),
})

export const consentTextsChanged = () => outdate('GET /staff/consent-texts', 'GET /consent-texts')
