import type { Row, Table } from '../../platform/dynamo/table.ts'
import { type ActFacts, actRow, putDown } from '../../platform/events/act.ts'
import { type ResultKey, resultId } from './result.ts'
import type { AbsenceRecord, SheetRecord } from './scores.ts'
import type { ScoreStore } from './score-store.ts'

/**
 * Access patterns of table `contests`, scores
 * | question                               | pk                          | sk                            |
 * | sheets of a stage and trade            | SCO#<contest>#<stage>#<trade>| <entryId>#J<judge, 2 digits> |
 * | who came and did not compete           | the same                    | <entryId>#absent              |
 * | how a sheet came to be                 | SCOL#<contest>#<stage>#<trade>| <entryId>#J<judge>#<at>#…   |
 */
const pkOf = (key: ResultKey) => `SCO#${resultId(key)}`
const skOf = (entryId: string, judge: number) => `${entryId}#J${String(judge).padStart(2, '0')}`
const absentKey = (key: ResultKey, entryId: string) => ({ pk: pkOf(key), sk: `${entryId}#absent` })

function bare<T>({ pk: _p, sk: _s, ...row }: Row): T {
  return row as T
}

function typingOf({ entryId, contestId, second, enteredBy, enteredAt }: SheetRecord): ActFacts {
  const { accountId } = second?.by ?? enteredBy
  const about = { id: entryId, number: contestId }
  return { kind: 'scoreEntered', at: second?.at ?? enteredAt, accountId, about, detail: second ? 'checked' : 'entered' }
}

export function dynamoScoreStore(table: Table): ScoreStore {
  const { name } = table
  const noted = ({ contestId }: ResultKey, { entryId, by: { accountId }, at }: AbsenceRecord, detail: 'absent' | 'present') =>
    putDown(table, { kind: 'scoreEntered', at, accountId, about: { id: entryId, number: contestId }, detail })
  return {
    async sheet(key, entryId, judge) {
      const row = await table.get(pkOf(key), skOf(entryId, judge))
      return row && bare<SheetRecord>(row)
    },
    async of(key) {
      const rows = await table.queryAll({ pk: pkOf(key), consistent: true })
      const isAbsence = ({ sk }: Row) => String(sk).endsWith('#absent')
      return {
        sheets: rows.filter(row => !isAbsence(row)).map(row => bare<SheetRecord>(row)),
        absences: rows.filter(isAbsence).map(row => bare<AbsenceRecord>(row)),
      }
    },
    ofEntry: async (key, entryId) =>
      (await table.queryAll({ pk: pkOf(key), beginsWith: `${entryId}#J`, consistent: true })).map(row => bare<SheetRecord>(row)),
    keeping: (before, after) => {
      const sk = skOf(after.entryId, after.judge)
      return [
        {
          table: name,
          put: { pk: pkOf(after), sk, ...after },
          ...(before
            ? { condition: 'version = :was', values: { ':was': before.version } }
            : { condition: 'attribute_not_exists(pk)' }),
          onFail: 'score-changed',
        },
        { table: name, put: actRow({ pk: `SCOL#${resultId(after)}`, prefix: sk }, typingOf(after), after) },
      ]
    },
    absent: (key, absence) =>
      table.write(
        {
          table: name,
          put: { ...absentKey(key, absence.entryId), ...absence },
          condition: 'attribute_not_exists(pk)',
          onFail: 'score-changed',
        },
        noted(key, absence, 'absent'),
      ),
    present: (key, absence) =>
      table.write(
        {
          table: name,
          remove: absentKey(key, absence.entryId),
          condition: 'attribute_exists(pk)',
          onFail: 'score-changed',
        },
        noted(key, absence, 'present'),
      ),
    save: (...writes) => table.write(...writes),
  }
}
