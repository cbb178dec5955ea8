import type { Obstacle } from 'shared-types/contest-entries'
import type { Failure } from '../platform/failure.ts'
import type { Route } from '../routes.ts'
import { submitSentence } from '../ui/failure-words.ts'

/** What stands in the way of entering, and what to do about it. Pure. */

export interface Way {
  label: string
  route: Route
}

export interface Hindrance {
  words: string
  way?: Way
}

const join: Way = { label: '去入会', route: 'organisations/pages/find/index' }
const others: Way = { label: '看别的竞赛', route: 'contests/pages/list/index' }

const hindrances: Record<Obstacle, Hindrance> = {
  notVerified: { words: '报名前要先核实身份。加入工会、审核通过后身份就核实了，再来报名。', way: join },
  notMember: { words: '这项竞赛只限工会会员。先入会，审核通过后就可以报名。', way: join },
  tooYoung: { words: '按这项竞赛的规定，您的年龄还没有到。', way: others },
  tooOld: { words: '按这项竞赛的规定，您的年龄超过了上限。', way: others },
  otherArea: { words: '这项竞赛不面向您所在的工会。如果您刚换了单位，请先办转会。', way: others },
  otherUnitKind: { words: '这项竞赛不面向您这一类工会的会员。', way: others },
  otherUnit: { words: '这支队伍由另一个单位推荐，只有那个单位工会的会员能加入。', way: others },
  skillLevel: { words: '您填的技能等级低于这项竞赛的要求。' },
}

export const hindranceOf = (obstacle: Obstacle): Hindrance => hindrances[obstacle]

const isObstacle = (text: string): text is Obstacle => text in hindrances

/** Why signing up or joining was refused. `about` of the failure names the entry that is there already. */
export function refusalOf(failure: Failure): Hindrance {
  switch (failure.code) {
    case 'contest-not-open-yet':
      return { words: '还没有到开始的时间，请到点再提交，您填的都还在。' }
    case 'contest-closed':
      return { words: '报名已经截止。', way: others }
    case 'contest-called-off':
      return { words: '这项竞赛已经取消，不再举办。', way: others }
    case 'not-eligible': {
      const found = failure.fields.map(({ path }) => path).find(isObstacle)
      return found ? hindrances[found] : { words: '您不在这项竞赛的参赛范围里。', way: others }
    }
    case 'already-entered':
      return { words: '您已经报过这个工种，不用再报。', way: { label: '看我的报名', route: 'contests/pages/mine/index' } }
    case 'consent-missing':
      return { words: '还有一份说明要请您同意，才能提交。' }
    case 'quota-gone':
      return { words: '这个工种刚刚报满，没有报上。可以换一个工种，或看看别的竞赛。', way: others }
    case 'unit-places-gone':
      return { words: '您单位在这个工种的名额已经用完。可以换一个工种，或请单位工会协调。' }
    case 'invitation-used-or-expired':
      return { words: '这个邀请已经失效。队伍可能取消了，请向队长要新的邀请。' }
    case 'team-full':
      return { words: '队伍的这个位置已经有人了，或者队伍已经交给单位，暂时不能变动。' }
    default:
      return { words: [submitSentence(failure), ...failure.fields.map(field => field.message)].join(' ') }
  }
}
