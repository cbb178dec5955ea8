import type { CaseRecord } from '../cases/index.ts'
import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import type { FeedbackStore } from './feedback-store.ts'
import type { KeeperStore } from './keeper-store.ts'

interface Deps {
  feedback: Pick<FeedbackStore, 'byId'>
  keepers: Pick<KeeperStore, 'keptBy'>
}

export const stationsOwnData =
  ({ feedback, keepers }: Deps) =>
  async ({ accountId }: { accountId: string }, cases: readonly CaseRecord[]): Promise<TextSheet[]> => {
    const ours = cases.filter(({ kind }) => kind.startsWith('stations.'))
    const [said, kept] = await Promise.all([
      Promise.all(ours.map(async one => ({ ...one, said: await feedback.byId(one.caseId) }))),
      keepers.keptBy(accountId),
    ])
    return [
      {
        name: '驿站反馈',
        head: ['编号', '时间', '驿站或地点', '您写的', '照片', '答复'],
        rows: said.flatMap(({ number, submittedAt, said: one }) =>
          one
            ? [[number, localMinute(submittedAt), one.title, one.note ?? '', `${one.photoIds.length} 张`, one.reply ?? '']]
            : [],
        ),
      },
      ...(kept.length > 0
        ? [{ name: '管理的驿站', head: ['驿站', '从哪天起'], rows: kept.map(({ stationId, sinceOn }) => [stationId, sinceOn]) }]
        : []),
    ]
  }
