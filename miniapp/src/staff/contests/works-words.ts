import { workAwardWords } from 'shared-types/award-words'
import type { WorkRow, WorkState } from 'shared-types/contest-works'
import { roundYuanWords } from '../../ui/money.ts'

/** Words of a call's list of works. Pure. */

const states: Record<WorkState, string> = {
  reviewing: '在办',
  returned: '等本人补充',
  approved: '评审通过',
  rejected: '没有通过',
  withdrawn: '本人撤回',
}

export function workRowWords({ orgName, state, award, benefitFen, vouchedFen }: WorkRow): string {
  const result = award && award !== 'none' ? workAwardWords[award] : states[state]
  const sum = vouchedFen === undefined ? `申报 ${roundYuanWords(benefitFen)}` : `证明 ${roundYuanWords(vouchedFen)}`
  return [orgName, result, sum].join(' · ')
}
