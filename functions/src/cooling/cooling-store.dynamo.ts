import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { putDown } from '../platform/events/act.ts'
import { Refusal } from '../platform/refusal.ts'
import type { AllocationRecord, LineRecord, SeasonRecord } from './cooling.ts'
import type { CoolingAct, CoolingStore, Signing } from './cooling-store.ts'

/**
 * Access patterns of seasons in table `cooling`
 * | question                         | pk                  | sk                  | index          |
 * | one season                       | SEA#<seasonId>      | SEA                 |                |
 * | a union's seasons                | SEASONS#<orgId>     | <year>#<seasonId>   | byOrganisation |
 * | one allocation                   | ALO#<allocationId>  | ALO                 |                |
 * | its roster                       | ALO#<allocationId>  | LIN#<lineId>        |                |
 * | what a union was allotted        | ALLOTTED#<orgId>    | <allocationId>      | byOrganisation |
 * | what a season has allotted       | SEA#<seasonId>      | <allocationId>      | bySeason       |
 * | what waits for a phone's owner   | PHO#<phoneHash>     | <lineId>            | byPhone        |
 * A roster keeps masks and keyed hashes only: the signed sheet's photo is the proof.
 */
const seasonKey = (seasonId: string) => ({ pk: `SEA#${seasonId}`, sk: 'SEA' })
const allocationKey = (allocationId: string) => ({ pk: `ALO#${allocationId}`, sk: 'ALO' })
const lineKey = (allocationId: string, lineId: string) => ({ pk: `ALO#${allocationId}`, sk: `LIN#${lineId}` })

const keyNames = /^(pk|sk|by(Organisation|Season|Phone)(Pk|Sk))$/
const bare = <T>(row: Row) => Object.fromEntries(Object.entries(row).filter(([name]) => !keyNames.test(name))) as T
const bareOrNone = <T>(row: Row | undefined) => (row ? bare<T>(row) : undefined)

const adding = ({ name: table }: Table) => ({
  addingSeason: (season: SeasonRecord): Write => ({
    table,
    put: {
      ...seasonKey(season.seasonId),
      ...season,
      byOrganisationPk: `SEASONS#${season.orgId}`,
      byOrganisationSk: `${season.year}#${season.seasonId}`,
    },
    condition: 'attribute_not_exists(pk)',
  }),
  addingAllocation: (allocation: AllocationRecord): Write => ({
    table,
    put: {
      ...allocationKey(allocation.allocationId),
      ...allocation,
      byOrganisationPk: `ALLOTTED#${allocation.orgId}`,
      byOrganisationSk: allocation.allocationId,
      bySeasonPk: `SEA#${allocation.seasonId}`,
      bySeasonSk: allocation.allocationId,
    },
    condition: 'attribute_not_exists(pk)',
  }),
  addingLines: (allocationId: string, lines: readonly LineRecord[]): Write[] => [
    {
      table,
      key: allocationKey(allocationId),
      update: 'SET room = room - :n',
      condition: 'closed = :no AND room >= :n',
      values: { ':n': lines.length, ':no': false },
      onFail: standing => new Refusal(standing?.closed ? 'allocation-closed' : 'roster-full'),
    },
    ...lines.map((line): Write => ({
      table,
      put: {
        ...lineKey(allocationId, line.lineId),
        ...line,
        ...(line.phoneHash ? { byPhonePk: `PHO#${line.phoneHash}`, byPhoneSk: line.lineId } : {}),
      },
      condition: 'attribute_not_exists(pk)',
    })),
  ],
})

const acting = (cooling: Table, { name: table } = cooling) => ({
  noting: (act: CoolingAct): Write => putDown(cooling, { ...act, kind: 'coolingChanged' }),
  handingOut: (allocationId: string, pieces: number): Write => ({
    table,
    key: allocationKey(allocationId),
    update: 'SET rest = rest - :n',
    condition: 'closed = :no AND rest >= :n',
    values: { ':n': pieces, ':no': false },
    onFail: 'allocation-closed',
  }),
  closingAllocation: ({ allocationId, rest }: AllocationRecord): Write => ({
    table,
    key: allocationKey(allocationId),
    update: 'SET closed = :yes, returned = :rest, rest = :none',
    condition: 'closed = :no AND rest = :rest',
    values: { ':yes': true, ':no': false, ':rest': rest, ':none': 0 },
    // Somebody was handed a piece meanwhile: the caller reads again, as after any change of the book.
    onFail: standing => new Refusal(standing?.closed ? 'allocation-closed' : 'ledger-changed'),
  }),
  signingLine: (allocationId: string, lineId: string, { at, signedBy, photoId }: Signing): Write => ({
    table,
    key: lineKey(allocationId, lineId),
    update: `SET handedAt = :at, signedBy = :signedBy${photoId ? ', photoId = :photo' : ''}`,
    condition: 'attribute_exists(pk) AND attribute_not_exists(handedAt)',
    values: { ':at': at, ':signedBy': signedBy, ...(photoId ? { ':photo': photoId } : {}) },
    onFail: standing => (standing ? new Refusal('portion-handed-out', { about: lineId }) : new Refusal('not-found')),
  }),
})

export function dynamoCoolingStore(table: Table): CoolingStore {
  const listed = async <T>(index: string, pk: string) =>
    (await table.queryAll({ index, pk, newestFirst: true })).map(row => bare<T>(row))
  return {
    ...adding(table),
    ...acting(table),
    season: async seasonId => bareOrNone<SeasonRecord>(await table.get(`SEA#${seasonId}`, 'SEA')),
    seasonsOf: orgId => listed<SeasonRecord>('byOrganisation', `SEASONS#${orgId}`),
    allocation: async allocationId => bareOrNone<AllocationRecord>(await table.get(`ALO#${allocationId}`, 'ALO')),
    allocationsOf: orgId => listed<AllocationRecord>('byOrganisation', `ALLOTTED#${orgId}`),
    allocationsIn: seasonId => listed<AllocationRecord>('bySeason', `SEA#${seasonId}`),
    lines: async allocationId =>
      (await table.queryAll({ pk: `ALO#${allocationId}`, beginsWith: 'LIN#', consistent: true })).map(row =>
        bare<LineRecord>(row),
      ),
    linesOfPhone: phoneHash => listed<LineRecord>('byPhone', `PHO#${phoneHash}`),
    save: (...all) => table.write(...all),
  }
}
