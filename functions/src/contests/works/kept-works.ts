import { detachMedia } from '../../media/index.ts'
import type { Table } from '../../platform/dynamo/table.ts'
import type { Write } from '../../platform/dynamo/transact.ts'
import { normaliseTitle, summaryOf } from './work.ts'
import type { WorkStore } from './work-store.ts'

interface Deps {
  works: Pick<WorkStore, 'byCase' | 'sealAuthors'>
  tables: { contests: Table; media: Table }
}

const clearedTitle = '已到期清除'

/** A work that was not taken: its texts, proofs and names. It still counts in its contest's figures, under no title. */
export const clearWork =
  ({ works, tables }: Deps) =>
  async (caseId: string): Promise<Write[]> => {
    const work = await works.byCase(caseId)
    if (!work) return []
    const table = tables.contests.name
    const { workId, contestId, personId, title, version, proofIds, vouchProofIds = [] } = work
    const left = { ...summaryOf(work), title: clearedTitle, sealedAuthors: await works.sealAuthors(workId, []) }
    // The same title may have been handed in again after this one.
    const titleKey = { pk: `WTL#${personId}`, sk: `${contestId}#${normaliseTitle(title)}` }
    const claim = await tables.contests.get(titleKey.pk, titleKey.sk)
    return [
      {
        table,
        remove: { pk: `WRK#${caseId}`, sk: 'WRK' },
        condition: 'version = :was',
        values: { ':was': version },
        onFail: 'case-changed',
      },
      { table, put: { pk: `CWK#${contestId}`, sk: caseId, ...left } },
      ...(claim?.caseId === caseId ? [{ table, remove: titleKey }] : []),
      ...[...new Set([...proofIds, ...vouchProofIds])].map(mediaId => detachMedia(tables.media, mediaId, workId)),
    ]
  }

export const clearAppeal =
  ({ tables }: Pick<Deps, 'tables'>) =>
  (caseId: string): Promise<Write[]> =>
    Promise.resolve([{ table: tables.contests.name, remove: { pk: `APL#${caseId}`, sk: 'APL' } }])
