import type {
  CertificateShown,
  MyHonour,
  MyResult,
  RankChange,
  RankedRow,
  ResultHead,
  ResultVersion,
} from 'shared-types/contest-results'
import { dayWords, momentWords } from '../ui/dates.ts'
import type { Fact } from '../ui/facts.tsx'
import type { Tone } from '../ui/state-sentence.tsx'

/** Results, certificates and honours in words. Pure. */

export interface Sentence {
  tone: Tone
  words: string
}

/** Hundredths of a point → 95.50 */
export const pointsWords = (centi: number): string => (centi / 100).toFixed(2)

export function resultSentence({ state, untilOn, openAppeals, correctionDue, finalAt }: ResultHead): Sentence {
  if (state === 'final') return { tone: 'done', words: `成绩已经确定${finalAt ? `（${momentWords(finalAt)}）` : ''}。` }
  if (correctionDue) return { tone: 'waiting', words: '有申诉成立，主办工会正在更正，更正后重新公示。' }
  if (openAppeals > 0) return { tone: 'waiting', words: '有申诉正在复核，复核以后成绩才确定。' }
  return { tone: 'info', words: `公示到${dayWords(untilOn)}。参赛的人有疑问，可以在这以前申诉。` }
}

export const whichWords = ({ tradeName, stageName }: Pick<ResultHead, 'tradeName' | 'stageName'>): string =>
  `${tradeName} · ${stageName}`

export const rowTitle = ({ rank, names, teamName }: RankedRow): string => `第 ${rank} 名  ${teamName ?? names[0] ?? ''}`

export const rowNotes = ({ names, teamName, orgName, award, goesOn }: RankedRow): string[] => [
  ...(teamName ? [names.join('、')] : []),
  ...(orgName ? [orgName] : []),
  ...(award ? [award] : []),
  ...(goesOn ? ['进入下一赛程'] : []),
]

const rankWords = (rank: number | undefined) => (rank === undefined ? '没有名次' : `第 ${rank} 名`)

export const changeWords = ({ name, oldRank, newRank }: RankChange): string =>
  `${name}：${rankWords(oldRank)} → ${rankWords(newRank)}`

/** Corrections, the newest first; the first version is none. */
export const corrections = (versions: readonly ResultVersion[]): ResultVersion[] =>
  versions.filter(({ version }) => version > 1).toReversed()

export function mySentence({ row, head }: MyResult): Sentence {
  if (!row) return { tone: 'info', words: '您在这一赛程没有名次。签到而没有参赛、或者没有到场，都不排名次。' }
  const more = row.award ? `，获${row.award}` : row.goesOn ? '，进入下一赛程' : ''
  const words = `您的成绩是 ${pointsWords(row.scoreCenti)} 分，第 ${row.rank} 名${more}。`
  return { tone: head.state === 'final' ? 'done' : 'info', words }
}

const appealRefusals: Record<string, string> = {
  'appeal-too-late': '申诉的期限已经过了。可以拨打 12351 咨询。',
  'appealed-before': '这一次公示您已经申诉过，请等主办工会答复。',
  'result-changed': '成绩刚刚更正了，请看过新的成绩再申诉。',
  'application-open': '您的上一件申诉还在复核，请等答复。',
}
export const appealRefusal = (code: string | undefined): string | undefined => (code ? appealRefusals[code] : undefined)

const levels = { national: '国家级', province: '省级', city: '市级', county: '县级' } as const

export const honourWords = ({ honour }: Pick<MyHonour, 'honour'>): string | undefined =>
  honour && `${levels[honour.level]}${honour.title}`

export const honourTitle = ({ contestTitle, award }: Pick<MyHonour, 'contestTitle' | 'award'>): string =>
  `${contestTitle} · ${award}`

export const honourSentence = ({ state, issuedOn, revokedReason }: MyHonour): Sentence =>
  state === 'valid'
    ? { tone: 'done', words: `${dayWords(issuedOn)}颁发` }
    : { tone: 'problem', words: `已经作废。原因：${revokedReason ?? '成绩更正'}` }

/** In fours, as on the paper. */
export const codeWords = (code: string): string => code.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')

/** What was scanned or typed → the code, if it may be one: the code itself, in any writing, or what a QR code of ours opens. */
export function codeIn(text: string): string | undefined {
  const scene = /[?&]scene=([^&]+)/.exec(text)?.[1]
  const plain = (scene ? decodeURIComponent(scene) : text).replace(/^c=/, '').replace(/\s/g, '').toLowerCase()
  return /^[2-9a-hjkmnp-z]{16}$/.test(plain) ? plain : undefined
}

export function verdictSentence(certificate: CertificateShown | undefined): Sentence {
  if (!certificate) return { tone: 'problem', words: '没有这张证书。请对照纸面再看一遍验证码；仍然查不到的，不是本会颁发的。' }
  if (certificate.state === 'valid') return { tone: 'done', words: '这张证书是真的，现在有效。请和纸面对照。' }
  const { revokedOn, revokedReason } = certificate
  return {
    tone: 'problem',
    words: `这张证书已经作废${revokedOn ? `（${dayWords(revokedOn)}）` : ''}。原因：${revokedReason ?? '成绩更正'}`,
  }
}

export function certificateFacts(certificate: CertificateShown): Fact[] {
  const { nameMasked, contestTitle, tradeName, teamName, award, rank, orgName, issuedOn, number } = certificate
  const honour = honourWords(certificate)
  return [
    { label: '姓名', value: nameMasked },
    { label: '竞赛', value: contestTitle },
    { label: '项目', value: tradeName },
    ...(teamName ? [{ label: '队伍', value: teamName }] : []),
    { label: '奖项', value: `${award}（第 ${rank} 名）` },
    ...(honour ? [{ label: '荣誉', value: honour }] : []),
    { label: '颁发', value: `${orgName}，${dayWords(issuedOn)}` },
    { label: '证书编号', value: number },
  ]
}
