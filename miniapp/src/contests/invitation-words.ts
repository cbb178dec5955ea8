import type { ApiAnswer } from '../platform/contract.ts'
import { kindWords } from './contest-words.ts'
import { momentWords } from '../ui/dates.ts'
import { hindranceOf, type Way } from './obstacle-words.ts'

/** Words for who was invited to a team. Pure. */

type Invitation = ApiAnswer<'GET /contest-invitations/{code}'>

export const invitationFacts = ({ contest, tradeName, teamName, captainMasked }: Invitation, now: Date) => [
  { label: '竞赛', value: contest.title },
  { label: '类别', value: kindWords[contest.kind] },
  { label: '工种', value: tradeName },
  { label: '队伍', value: `“${teamName}”，队长 ${captainMasked}` },
  { label: '主办', value: contest.orgName },
  ...(contest.startsAt
    ? [{ label: '比赛', value: `${momentWords(contest.startsAt, now)}${contest.place ? `，${contest.place}` : ''}` }]
    : []),
]

/** Why this person cannot join, and where to go instead; undefined: they can. */
export function invitationStop({ contest, free, obstacles }: Invitation): { words: string[]; way?: Way } | undefined {
  if (contest.phase === 'calledOff') return { words: ['这项竞赛已经取消，不再举办。'] }
  if (contest.phase === 'results') return { words: ['这项竞赛已经结束。'] }
  if (obstacles.length > 0) {
    const hindrances = obstacles.map(hindranceOf)
    const way = hindrances.find(hindrance => hindrance.way)?.way
    return { words: hindrances.map(({ words }) => words), ...(way ? { way } : {}) }
  }
  return free.length === 0 ? { words: ['这支队伍已经满员。请和队长说一声。'] } : undefined
}
