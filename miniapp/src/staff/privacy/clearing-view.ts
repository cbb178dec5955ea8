import type { ClearingRun } from 'shared-types/privacy'
import type { ClearedRule } from 'shared-types/retention-days'
import { dayWords, momentWords } from '../../ui/dates.ts'
import type { Tone } from '../../ui/state-sentence.tsx'

const ruleWords: Record<ClearedRule, string> = {
  drafts: '没交的表',
  joining: '没通过或撤回的入会、转会申请',
  aid: '没通过或撤回的帮扶申请',
  objections: '异议',
  feedback: '驿站反馈',
  complaints: '投诉建议',
  contests: '五小成果和成绩申诉',
  entries: '竞赛报名信息',
}

/** How far a run came: a day that is not passed over has something left. */
export function runSentence({ endedAt, upTo }: Pick<ClearingRun, 'endedAt' | 'upTo'>): { tone: Tone; words: string } {
  if (!endedAt) return { tone: 'waiting', words: '没有做完，下一次接着做' }
  return upTo
    ? { tone: 'done', words: `${dayWords(upTo)}及以前到期的都已清除` }
    : { tone: 'waiting', words: '还有到期的没清完，下一次接着做' }
}

export const runLines = ({ startedAt, ruleVersion, removed }: ClearingRun): string[] => [
  `${momentWords(startedAt)}，按 ${ruleVersion} 公布的时间表`,
  ...(removed.length === 0 ? ['这一次没有到期的'] : removed.map(({ rule, count }) => `${ruleWords[rule]} ${count} 件`)),
]
