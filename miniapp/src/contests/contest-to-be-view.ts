import type { DeskContest } from 'shared-types/contest-desk-endpoints'
import type { Contest } from 'shared-types/contests'
import { phaseAt } from './contest-clock.ts'
import type { Said } from './contest-words.ts'

/** A draft as everybody will see it, for those who keep it and read it before anybody else. Pure. */

const placeOf = ({ stages: [first] }: Pick<Contest, 'stages'>) => first && { startsAt: first.startsAt, place: first.place }

/** What publishing it now would show: nobody has entered, so the clock alone says where it stands. */
export function contestToBe({ contestId, orgName, areaNames, form, trades, scene }: DeskContest, now: Date): Contest {
  const { places, offerHours, expectedAtOpening, ...told } = form
  return {
    ...told,
    ...placeOf(form),
    contestId,
    orgName,
    areaNames,
    phase: phaseAt({ ...form, phase: 'upcoming' }, now),
    isForTeams: form.team !== undefined,
    trades: trades.map(({ free, waiting, ...trade }) => trade),
    scene,
  }
}

/** Above it. What is over already is not published any more. */
export const toBeSentence = ({ form: { closesAt } }: Pick<DeskContest, 'form'>, now: Date): Said =>
  now.getTime() > Date.parse(closesAt)
    ? {
        tone: 'problem',
        words: '这份竞赛还没有发布，职工现在看不到。报名截止的时间已经过了，要先改时间才能发布。',
      }
    : { tone: 'waiting', words: '这份竞赛还没有发布，职工现在看不到。发布以后是这样：' }

/** Instead of it, when it is no draft any more. */
export const noDraftWords = (state: 'published' | 'calledOff'): string =>
  state === 'published' ? '这项竞赛已经发布，职工现在就能看到。' : '这项竞赛已经取消，职工看到的是取消的说明。'

const refusals: Record<string, string> = {
  'not-allowed': '竞赛发布以前，只有主办工会和上级工会的工作人员能看。',
  'not-found': '没有找到这份竞赛，或者它不在您管的范围里。',
}
export const refusedToBe = (code: string | undefined): string | undefined => (code ? refusals[code] : undefined)
