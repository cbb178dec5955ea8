import type { KeptLines } from 'shared-types/aid-programme-endpoints'
import { useSubmit } from '../../../platform/answers.ts'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { BesidePart } from '../../beside-part.tsx'
import { WithdrawDraftSheet } from '../../withdraw-draft-sheet.tsx'
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
  const publish = async (version: number) => {
    if (await publishing.submit({ body: { version } })) await linesChanged()
  }
  return (
    <BesidePart
      id="line"
      kept={lines}
      words={wordsOfLine}
      publishing={{ ...publishing, publish: ({ version }) => publish(version) }}
      onEdit={onEdit}
      withdrawing={close => <Withdraw lines={lines} onClose={close} />}
    >
      {draft && (
        <List>
          <ListRow title={lineTitle(draft)} note={lineNote(draft)} />
        </List>
      )}
    </BesidePart>
  )
}

function Withdraw({ lines, onClose }: { lines: KeptLines; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /staff/aid/poverty-lines/withdrawal', linesChanged)
  return (
    <WithdrawDraftSheet
      kept={lines}
      words={wordsOfLine}
      busy={busy}
      failure={failure}
      onWithdraw={async body => {
        const done = await submit({ body })
        if (done) await linesChanged()
        return done !== undefined
      }}
      onClose={onClose}
    />
  )
}
