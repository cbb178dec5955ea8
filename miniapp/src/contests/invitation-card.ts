import type { MyEntry } from 'shared-types/contest-entries'
import type { Contest } from 'shared-types/contests'

/** What goes to a chat: the invitation where a captain still invites, else the contest. Pure. */
export function invitationCard(entry: MyEntry | undefined, contest?: Pick<Contest, 'contestId' | 'title'>) {
  const team = entry?.team
  if (entry && team?.invitationCode)
    return {
      title: `邀请您加入“${team.name}”，参加${entry.contestTitle}`,
      path: `contests/pages/invitation/index?code=${team.invitationCode}`,
    }
  const [contestId, title] = [contest?.contestId ?? entry?.contestId, contest?.title ?? entry?.contestTitle]
  return contestId && title
    ? { title, path: `contests/pages/contest/index?contestId=${contestId}` }
    : { title: '工会的劳动和技能竞赛', path: 'contests/pages/list/index' }
}
