import { outdate } from '../../../platform/answers.ts'

export const scoresChanged = () =>
  outdate(
    'GET /staff/contests/{contestId}/stages/{stageKey}/scores',
    'GET /staff/contests/{contestId}/stages/{stageKey}/trades/{tradeKey}/result',
  )

export interface Place {
  contestId: string
  stageKey: string
  tradeKey: string
}
