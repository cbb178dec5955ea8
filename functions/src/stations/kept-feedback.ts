import { detachMedia } from '../media/index.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import type { FeedbackStore } from './feedback-store.ts'

interface Deps {
  feedback: Pick<FeedbackStore, 'byId'>
  tables: { stations: Table; media: Table }
}

/** What was said of a station, with its photos. */
export const clearFeedback =
  ({ feedback, tables }: Deps) =>
  async (caseId: string): Promise<Write[]> => {
    const said = await feedback.byId(caseId)
    return [
      { table: tables.stations.name, remove: { pk: `FBK#${caseId}`, sk: 'FBK' } },
      ...(said?.photoIds ?? []).map(mediaId => detachMedia(tables.media, mediaId, caseId)),
    ]
  }
