import type { ReportRow } from 'shared-types/stats'
import type { Row, Table } from '../platform/dynamo/table.ts'
import type { Write } from '../platform/dynamo/transact.ts'
import { actIn, putDown } from '../platform/events/act.ts'
import type { Announcement } from '../platform/events/announcement.ts'
import { askedBy, type Counts, type Known, seenKey, type Seen, type Standing, standingKey } from './counting.ts'
import { type ArchivedEvent, CountedMeanwhile, type KeptReport, type StatsStore, type TypedRecord } from './stats-store.ts'

/**
 * Access patterns of table `stats`; `<g>` is a generation of counters
 * | question                              | pk                    | sk                        |
 * | which counters are read               | GEN                   | GEN                       |
 * | months with archived events           | MONTHS                | <YYYY-MM>                 |
 * | events of a month, was this one counted | EVT#<YYYY-MM>       | <eventId>                 |
 * | a union's counters                    | FIG#<g>#<orgId>       | <span>                    |
 * | what stands under a key               | KEY#<g>#<code>#<key>  | KEY                       |
 * | how often a subject is counted        | SEE#<g>#<orgId>#<code>| <subject>                 |
 * | typed figures of a union              | ORG#<orgId>           | TYP#<period>#<code>       |
 * | what was typed in before              | ORG#<orgId>           | TYH#<period>#<code>#<v>   |
 * | issued reports of a union             | ORG#<orgId>           | RPT#<period>#<v>          |
 * | one report                            | RPT#<reportId>        | RPT                       |
 * Every event changes one or more counter rows of its county: some hundred a second is what one county's partition takes.
 */
const monthOf = (announcement: Announcement) => announcement.at.slice(0, 7)
const eventKey = (announcement: Announcement) => ({ pk: `EVT#${monthOf(announcement)}`, sk: announcement.eventId })
const padded = (version: number) => String(version).padStart(4, '0')
const pageOfEvents = 200

function bare<T>({ pk: _p, sk: _s, act: _a, ...rest }: Row): T {
  return rest as T
}

const since = (was: number) =>
  was === 0 ? { condition: 'attribute_not_exists(pk)' } : { condition: 'version = :was', values: { ':was': was } }

function countWrites(table: string, generation: number, counts: Counts, known: Known): Write[] {
  const onFail = () => new CountedMeanwhile()
  const standing = [...counts.standing].map(([key, fact]): Write => {
    const before = known.standing.get(key)
    return {
      table,
      put: { pk: `KEY#${generation}#${key}`, sk: 'KEY', fact, order: fact.replaces.order },
      ...(before
        ? { condition: '#order = :was', names: { '#order': 'order' }, values: { ':was': before.replaces.order } }
        : { condition: 'attribute_not_exists(pk)' }),
      onFail,
    }
  })
  const seen = [...counts.seen].map(([key, spans]): Write => {
    const before = known.seen.get(key)
    const [orgId = '', code = '', ...subject] = key.split('#')
    return {
      table,
      put: { pk: `SEE#${generation}#${orgId}#${code}`, sk: subject.join('#'), spans },
      ...(before ? { condition: 'spans = :was', values: { ':was': before } } : { condition: 'attribute_not_exists(pk)' }),
      onFail,
    }
  })
  const add = [...counts.add.values()].map(({ orgId, span, by }): Write => {
    const changes = [...by].filter(([, value]) => value !== 0)
    return {
      table,
      key: { pk: `FIG#${generation}#${orgId}`, sk: span },
      update: `ADD ${changes.map((_, i) => `#c${i} :c${i}`).join(', ')}`,
      names: Object.fromEntries(changes.map(([code], i) => [`#c${i}`, code])),
      values: Object.fromEntries(changes.map(([, value], i) => [`:c${i}`, value])),
    }
  })
  return [...standing, ...seen, ...add]
}

class CountedBefore extends Error {
  override name = 'CountedBefore'
}

function counting(table: Table): Pick<StatsStore, 'isCounted' | 'known' | 'save' | 'counters'> {
  const { name } = table
  return {
    async isCounted(announcement, generation) {
      const { pk, sk } = eventKey(announcement)
      const row = await table.get(pk, sk)
      return row !== undefined && (row.counted as number) >= generation
    },
    async known(facts, generation) {
      const keys = new Set(facts.flatMap(({ code, replaces }) => (replaces ? [standingKey({ code, replaces })] : [])))
      const rows = await Promise.all([...keys].map(key => table.get(`KEY#${generation}#${key}`, 'KEY')))
      const standing = new Map(
        rows.flatMap(row => (row ? [row.fact as Standing] : [])).map(fact => [standingKey(fact), fact] as const),
      )
      const asked = new Map(askedBy(facts, standing).map(one => [seenKey(one.orgId, one.code, one.subject), one]))
      const seen = await Promise.all(
        [...asked].map(async ([key, { orgId, code, subject }]) => {
          const row = await table.get(`SEE#${generation}#${orgId}#${code}`, subject)
          return row ? ([[key, row.spans as Seen]] as const) : []
        }),
      )
      return { standing, seen: new Map(seen.flat()) }
    },
    async save(event, counts, known) {
      const { announcement, counted } = event
      try {
        await table.write(
          {
            table: name,
            put: { ...eventKey(announcement), ...event },
            condition: 'attribute_not_exists(pk) OR counted < :counted',
            values: { ':counted': counted },
            onFail: () => new CountedBefore(),
          },
          ...countWrites(name, counted, counts, known),
        )
        return true
      } catch (error) {
        if (error instanceof CountedBefore) return false
        throw error
      }
    },
    async counters(orgId, generation, year) {
      const within = year === undefined ? {} : { between: [year, `${year}Q9`] as [string, string] }
      const rows = await table.queryAll({ pk: `FIG#${generation}#${orgId}`, ...within })
      return new Map(rows.map(row => [row.sk as string, bare<Record<string, number>>(row)]))
    },
  }
}

function archive(table: Table): Pick<StatsStore, 'months' | 'archived'> & { noteMonth(month: string): Promise<void> } {
  const noted = new Set<string>()
  return {
    async noteMonth(month) {
      if (noted.has(month)) return
      await table.write({ table: table.name, put: { pk: 'MONTHS', sk: month } })
      noted.add(month)
    },
    months: async () => (await table.queryAll({ pk: 'MONTHS', consistent: true })).map(row => row.sk as string),
    async *archived(month) {
      let cursor: string | undefined
      do {
        const { rows, next } = await table.query({ pk: `EVT#${month}`, limit: pageOfEvents, cursor, consistent: true })
        yield rows.map(row => bare<ArchivedEvent>(row))
        cursor = next
      } while (cursor)
    },
  }
}

const typing = ({ orgId, code, period, at, byAccountId: accountId, byMasked }: TypedRecord) =>
  actIn({ kind: 'figureTyped', at, accountId, byMasked, orgId, about: { id: code, number: period } })

const issuing = ({ reportId, number, orgId, issuedAt: at, signedByAccountId: accountId, signedBy: byMasked }: KeptReport) =>
  actIn({ kind: 'reportIssued', at, accountId, byMasked, orgId, about: { id: reportId, number } })

function reporting(table: Table): Pick<StatsStore, 'typed' | 'saveTyped' | 'reports' | 'report' | 'issue' | 'noteTaken'> {
  const { name } = table
  const pkOf = (orgId: string) => `ORG#${orgId}`
  return {
    typed: async (orgId, year = '') =>
      (await table.queryAll({ pk: pkOf(orgId), beginsWith: `TYP#${year}`, consistent: true })).map(row => bare<TypedRecord>(row)),
    saveTyped: async record => {
      const { orgId, period, code, version } = record
      await table.write(
        {
          table: name,
          put: { pk: pkOf(orgId), sk: `TYP#${period}#${code}`, ...record },
          ...since(version - 1),
          onFail: 'figure-changed',
        },
        { table: name, put: { pk: pkOf(orgId), sk: `TYH#${period}#${code}#${padded(version)}`, ...record, ...typing(record) } },
      )
    },
    reports: async orgId =>
      (await table.queryAll({ pk: pkOf(orgId), beginsWith: 'RPT#', newestFirst: true, consistent: true })).map(row =>
        bare<ReportRow>(row),
      ),
    async report(reportId) {
      const row = await table.get(`RPT#${reportId}`, 'RPT')
      return row && bare<KeptReport>(row)
    },
    noteTaken: ({ reportId, number, orgId }, by) =>
      table.write(putDown(table, { ...by, kind: 'sheetTakenOut', orgId, about: { id: reportId, number }, detail: 'report' })),
    issue(report, ...also) {
      const { figures: _f, changes: _c, signedByAccountId: _s, ...listed } = report
      return table.write(
        {
          table: name,
          put: { pk: pkOf(report.orgId), sk: `RPT#${report.period}#${padded(report.version)}`, ...listed },
          condition: 'attribute_not_exists(pk)',
          onFail: 'report-issued',
        },
        { table: name, put: { pk: `RPT#${report.reportId}`, sk: 'RPT', ...report, ...issuing(report) } },
        ...also,
      )
    },
  }
}

export function dynamoStatsStore(table: Table): StatsStore {
  const { noteMonth, ...events } = archive(table)
  const counters = counting(table)
  return {
    ...events,
    ...counters,
    ...reporting(table),
    async save(event, counts, known) {
      await noteMonth(monthOf(event.announcement))
      return counters.save(event, counts, known)
    },
    async generations() {
      const row = await table.get('GEN', 'GEN')
      return row ? bare(row) : { reading: 1, version: 0 }
    },
    setGenerations: (before, after, asked) =>
      table.write(
        {
          table: table.name,
          put: { pk: 'GEN', sk: 'GEN', ...after, version: before.version + 1 },
          ...since(before.version),
          onFail: 'try-again',
        },
        ...(asked ? [putDown(table, { ...asked, kind: 'figuresRecounted' })] : []),
      ),
  }
}
