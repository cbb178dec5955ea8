import { caseWords } from 'shared-types/case-words'
import type { Closing, Obstacle } from 'shared-types/privacy'
import type { Route } from '../routes.ts'
import { pageOfCase } from '../routes.ts'
import { dayWords, momentWords } from '../ui/dates.ts'
import type { Tone } from '../ui/state-sentence.tsx'

/** What closing an account means, in plain words; the server does exactly this. */

export const goes = [
  '微信登录和手机号：马上解除，这个微信再登录就是新账号',
  '所有设备上的登录：马上退出',
  '消息和提醒',
  '没有提交的入会、帮扶、成果表单和照片',
  '您同意过的说明：全部终止',
  '您管的驿站：不再由您管理',
]

export const stays = (isMember: boolean) => [
  ...(isMember ? ['会籍：保存在您的工会。退会是另一件事，在“我的会籍”里办'] : []),
  '已经办完的帮扶和发放记录：按档案和会计规定保存',
  '台账：每一笔经费都要留存',
  '公布过的竞赛成绩和证书',
  '没答复完的投诉和反映：照常办理，但您收不到答复',
]

export interface ObstacleRow {
  key: string
  title: string
  /** What to do about it. */
  note: string
  /** None: nothing the person can do by themselves. */
  open?: { route: Route; query: Record<string, string> }
}

export function obstacleRow(obstacle: Obstacle): ObstacleRow {
  switch (obstacle.what) {
    case 'case': {
      const { caseId, kind, number } = obstacle
      return {
        key: caseId,
        title: caseWords[kind],
        note: `正在办理，编号 ${number}。可以撤回，或者等办完`,
        open: { route: pageOfCase(kind), query: { caseId } },
      }
    }
    case 'payment':
    case 'papers': {
      const { caseId, title, number } = obstacle
      return {
        key: caseId,
        title,
        note: obstacle.what === 'payment' ? `已经通过，钱还没有到账，编号 ${number}` : `还有材料要补交，编号 ${number}`,
        open: { route: 'aid/pages/progress/index', query: { caseId } },
      }
    }
    case 'entry': {
      const { entryId, title } = obstacle
      return {
        key: entryId,
        title,
        note: '您报了名，还占着名额。请先取消报名',
        open: { route: 'contests/pages/entry/index', query: { entryId } },
      }
    }
    case 'role':
      return { key: `role-${obstacle.orgName}`, title: `${obstacle.orgName}的工作人员`, note: '请工会管理员先收回您的角色' }
  }
}

export function closingSentence({ state, closedAt, doneBy }: Closing): { tone: Tone; words: string } {
  const closed = `${momentWords(closedAt)}已注销。`
  return state === 'done'
    ? { tone: 'done', words: `${closed}该清除的都已清除。` }
    : { tone: 'waiting', words: `${closed}消息和草稿正在清除，一般几分钟，最晚${dayWords(doneBy)}。` }
}
