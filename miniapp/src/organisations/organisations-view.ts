import { eightGroups, fourGroups, occupationWords } from 'shared-types/occupations'
import type { Occupation, Organisation, OrganisationCard, Proposal } from 'shared-types/organisations'
import { unionKindWords } from 'shared-types/union-kinds'
import { termEndsOn } from 'shared-types/union-terms'
import { fullDay } from '../ui/dates.ts'

/** Words of finding a union. */

/** Two official lists that overlap: somebody may know themselves by either. */
export const occupationLists: readonly { title: string; occupations: readonly Occupation[] }[] = [
  { title: '两司两员', occupations: fourGroups },
  { title: '八大群体', occupations: eightGroups },
  { title: '都不是', occupations: ['other'] },
]

/** Why this one, in a sentence. */
export function proposalSentence({ reason, organisation }: Proposal, occupation: Occupation): string {
  const work = occupation === 'other' ? '您的职业' : occupationWords[occupation]
  switch (reason) {
    case 'occupation':
      return `推荐它，因为它就是${work}自己的行业工会。`
    case 'community':
      return `推荐它，因为它在您选的街道，接收没有单位的职工。`
    case 'employer':
      return `推荐它，因为它覆盖您的单位。`
    case 'pool':
      return organisation.kind === 'holdingPool'
        ? '还没定下来也没关系：先加入这里，以后可以转到离您近的工会。'
        : '暂时没有更合适的，可以先加入这里。'
  }
}

export const placeLine = (card: Pick<OrganisationCard, 'kind' | 'under'>) =>
  [unionKindWords[card.kind], ...card.under.slice(-2)].join(' · ')

/** What a found union says under its name. */
export const matchLine = (card: OrganisationCard & { matchedEmployer?: string | undefined }) =>
  card.matchedEmployer ? `覆盖“${card.matchedEmployer}” · ${placeLine(card)}` : placeLine(card)

export function unionFacts(union: Organisation): { label: string; value: string }[] {
  const facts: { label: string; value: string | undefined }[] = [
    { label: '类型', value: unionKindWords[union.kind] },
    { label: '上级', value: union.under.join(' › ') },
    { label: '地址', value: union.address },
    { label: '电话', value: union.phone },
    { label: '面向', value: union.occupations.map(one => occupationWords[one]).join('、') },
    { label: '本届委员会', value: union.term && termLine(union.term) },
    { label: '覆盖单位', value: employerLine(union.employers.map(employer => employer.name)) },
    { label: '工会代码', value: union.unionCreditCode },
  ]
  return facts.filter((fact): fact is { label: string; value: string } => Boolean(fact.value))
}

const termLine = (term: NonNullable<Organisation['term']>) =>
  `${fullDay(term.electedOn)}选举产生，任期到 ${fullDay(termEndsOn(term))}`

const employerLine = (names: string[]) =>
  names.length > 6 ? `${names.slice(0, 6).join('、')} 等 ${names.length} 家` : names.join('、')

/** Which way a union's page leads. */
export function wayIn(union: Organisation): 'join' | 'look-below' | 'merged' | 'closed' {
  if (union.state === 'merged') return 'merged'
  if (union.state === 'closed') return 'closed'
  return union.joinable ? 'join' : 'look-below'
}

export const wayInSentence = {
  'look-below': '这一级不直接接收会员，请从下面选一家离您近的。',
  merged: '这家工会已经合并，请到合并后的工会办理。',
  closed: '这家工会已经撤销，请另选一家。',
} as const

/** The opaque id in what a QR code or a link carries: `u=ab12cd`, a page's path with `scene=u%3Dab12cd`, or the id itself. */
export function sceneIn(text: string): string | undefined {
  let plain = text
  try {
    plain = decodeURIComponent(text)
  } catch {
    // not encoded
  }
  return /(?:^|[?&=])u=([0-9a-z]{6,28})(?:$|[&#])/.exec(plain)?.[1] ?? /(?:^|[?&]scene=)([0-9a-z]{6,28})$/.exec(plain)?.[1]
}
