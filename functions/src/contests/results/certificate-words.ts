import type { Award } from 'shared-types/contest-form'

export interface CertificateText {
  contestTitle: string
  tradeName: string
  teamName?: string
  rank: number
  award: string
  honour?: Award['honour']
}

const levels = { national: '国家级', province: '省级', city: '市级', county: '县级' } as const

/** The sentences of the paper, after the name. */
export function certificateText({ contestTitle, tradeName, teamName, rank, award, honour }: CertificateText): string[] {
  const where = `在“${contestTitle}”${tradeName}项目中`
  const what = teamName
    ? `，您所在的“${teamName}”成绩优异，获得第${rank}名，荣获${award}。`
    : `成绩优异，获得第${rank}名，荣获${award}。`
  return [`${where}${what}`, ...(honour ? [`授予${levels[honour.level]}“${honour.title}”荣誉。`] : []), '特发此证，以资鼓励。']
}

/** `2026年11月26日` */
export const printedDay = (on: string): string => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`

/** In fours, as it is typed from the paper. */
export const printedCode = (code: string): string => code.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')
