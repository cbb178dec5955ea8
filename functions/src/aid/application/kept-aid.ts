import { detachMedia } from '../../media/index.ts'
import type { Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { mediaOf } from './application.ts'
import type { AidStore } from './aid-store.ts'

interface Deps {
  aid: Pick<AidStore, 'byCase' | 'checks'>
  tables: { aid: Table; media: Table }
}

/** An application that came to nothing: answers, card, papers, visits and their photos. That somebody looked at them stays. */
export const clearAid =
  ({ aid, tables }: Deps) =>
  async (caseId: string): Promise<Write[]> => {
    const [record, checks] = await Promise.all([aid.byCase(caseId), aid.checks(caseId)])
    if (!record) return []
    const table = tables.aid.name
    const papers = [...new Set([...mediaOf(record.documents), ...(record.agent?.paperIds ?? [])])]
    return [
      {
        table,
        remove: { pk: `AID#${caseId}`, sk: 'AID' },
        condition: 'version = :was',
        values: { ':was': record.version },
        onFail: 'case-changed',
      },
      ...(record.notice ? [{ table, remove: { pk: `NTC#${record.notice.noticeId}`, sk: 'NTC' } }] : []),
      ...papers.map(mediaId => detachMedia(tables.media, mediaId, record.applicationId)),
      ...checks.flatMap(({ at, checkId, photoIds }): Write[] => [
        { table, remove: { pk: `AID#${caseId}`, sk: `CHK#${at}#${checkId}` } },
        ...photoIds.map(mediaId => detachMedia(tables.media, mediaId, checkId)),
      ]),
    ]
  }

export const clearObjection =
  ({ tables }: Pick<Deps, 'tables'>) =>
  (caseId: string): Promise<Write[]> =>
    Promise.resolve([{ table: tables.aid.name, remove: { pk: `OBJ#${caseId}`, sk: 'OBJ' } }])
