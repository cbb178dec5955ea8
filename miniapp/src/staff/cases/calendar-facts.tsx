import type { RestPeriod } from 'shared-types/calendar-rules'
import { daysOff } from 'shared-types/calendar-rules'
import { List, ListRow } from '../../ui/list-row.tsx'
import { periodLine, workdaysLine } from './calendar-view.ts'

interface CalendarFactsProps {
  year: string
  periods: readonly RestPeriod[]
  workdays: readonly string[]
}

/** Holiday by holiday, as the notice lists them. */
export function CalendarFacts({ year, periods, workdays }: CalendarFactsProps) {
  return (
    <List>
      {periods.map(period => (
        <ListRow key={period.fromOn} title={period.name} note={periodLine(year, period)} />
      ))}
      <ListRow title="周末上班" note={workdaysLine(year, workdays)} />
      <ListRow title="合计" note={`放假 ${daysOff({ periods })} 天，周末上班 ${workdays.length} 天`} />
    </List>
  )
}
