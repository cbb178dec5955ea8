import type { Stage } from 'shared-types/contest-form'
import type { RankedRow, ResultHead } from 'shared-types/contest-results'
import { Refusal } from '../../platform/refusal.ts'
import { type ContestRecord, stageOf, tradeOf } from '../contest.ts'
import type { Typist } from './scores.ts'

/** What is known of one stage and trade of a contest. */
export interface ResultKey {
  contestId: string
  stageKey: string
  tradeKey: string
}

export const resultId = ({ contestId, stageKey, tradeKey }: ResultKey): string => `${contestId}#${stageKey}#${tradeKey}`

/** Its page in the mini-program. */
export const resultPage = (contestId: string, stageKey: string, tradeKey: string): string =>
  `contests/pages/result/index?contestId=${contestId}&stageKey=${stageKey}&tradeKey=${tradeKey}`

/** A row as it is kept: with the entry it is of. */
export interface KeptRow extends RankedRow {
  entryId: string
}

export const shownRow = ({ entryId: _entry, ...row }: KeptRow): RankedRow => row

export interface ResultRecord extends ResultKey {
  state: ResultHead['state']
  version: number
  publishedAt: string
  untilOn: string
  finalAt?: string
  openAppeals: number
  correctionDue: boolean
  /** Who entered or checked the scores of any version: none of them decides an appeal. */
  scoredBy: Typist[]
  /** All that being final means has not been done yet: certificates, and who goes on. The job does what was interrupted. */
  pending?: 'finality'
  /** Rises with every write. */
  revision: number
}

export type ScoredStage = Stage & { scoring: NonNullable<Stage['scoring']> }

export function scoredStage(contest: ContestRecord, stageKey: string): ScoredStage {
  const stage = stageOf(contest, stageKey)
  if (!stage.scoring) throw new Refusal('not-found')
  return stage as ScoredStage
}

/** Awards are for the last stage that is scored. */
export const isDeciding = ({ stages }: ContestRecord, stageKey: string): boolean =>
  stages.findLast(({ scoring }) => scoring !== undefined)?.stageKey === stageKey

export const stageAfter = ({ stages }: ContestRecord, stageKey: string): Stage | undefined =>
  stages[stages.findIndex(stage => stage.stageKey === stageKey) + 1]

export function describeHead(contest: ContestRecord, record: ResultRecord): ResultHead {
  const { contestId, stageKey, tradeKey, state, version, publishedAt, untilOn, finalAt, openAppeals, correctionDue } = record
  return {
    contestId,
    stageKey,
    stageName: stageOf(contest, stageKey).name,
    tradeKey,
    tradeName: tradeOf(contest, tradeKey).name,
    state,
    version,
    publishedAt,
    untilOn,
    ...(finalAt ? { finalAt } : {}),
    openAppeals,
    correctionDue,
  }
}

/** Its notice is over and nothing stands against it. */
export const mayBeFinal = (
  { state, untilOn, openAppeals, correctionDue }: Pick<ResultRecord, 'state' | 'untilOn' | 'openAppeals' | 'correctionDue'>,
  today: string,
): boolean => state === 'notice' && untilOn < today && openAppeals === 0 && !correctionDue
