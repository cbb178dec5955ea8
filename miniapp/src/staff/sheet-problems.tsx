import type { SheetFile, SheetProblem } from 'shared-types/sheets'
import { saveSpreadsheet } from '../platform/save-file'
import { Button } from '../ui/button'
import { List, ListRow } from '../ui/list-row.tsx'

/** As many as can be read here; the sheet that comes back has all. */
const shown = 20

interface SheetProblemsProps {
  problems: readonly SheetProblem[]
  marked?: SheetFile | undefined
}

/** What is wrong in a sent sheet, cell by cell, and the sheet with all of it marked. */
export function SheetProblems({ problems, marked }: SheetProblemsProps) {
  return (
    <>
      <List>
        {problems.slice(0, shown).map(({ cell, column, message }) => (
          <ListRow key={cell} title={`${cell} ${column}`} note={message} />
        ))}
      </List>
      {marked && (
        <Button
          id="download-marked"
          label="下载标出问题的表格"
          onPress={() => void saveSpreadsheet(marked.fileBase64, marked.fileName)}
        />
      )}
    </>
  )
}
