import type { KeptLines } from 'shared-types/aid-programme-endpoints'
import { useSubmit } from '../../../platform/answers.ts'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { BesidePart } from '../../beside-part.tsx'
import { lineNote, lineTitle, wordsOfLine } from './lines-view.ts'
import { linesChanged } from './programmes-changed.ts'

interface KeptLineProps {
  lines: KeptLines
  /** Absent: the reader writes no lines. */
  onEdit?: (() => void) | undefined
}

/** The line that waits for a second person. */
export function KeptLine({ lines, onEdit }: KeptLineProps) {
  const { draft } = lines
  const publishing = useSubmit('POST /staff/aid/poverty-lines/publication', linesChanged)
  const withdrawing = useSubmit('POST /staff/aid/poverty-lines/withdrawal', linesChanged)
  return (
    <BesidePart
      id="line"
      kept={lines}
      words={wordsOfLine}
      publishing={{ ...publishing, send: ({ version }) => publishing.submit({ body: { version } }) }}
      onEdit={onEdit}
      withdrawing={{ ...withdrawing, send: body => withdrawing.submit({ body }) }}
      changed={linesChanged}
    >
      {draft && (
        <List>
          <ListRow title={lineTitle(draft)} note={lineNote(draft)} />
        </List>
      )}
    </BesidePart>
  )
}
