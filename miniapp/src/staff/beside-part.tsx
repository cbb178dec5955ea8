import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { PublicationOfDraft } from 'shared-types/drafts'
import type { Failure } from '../platform/failure.ts'
import { StateSentence } from '../ui/state-sentence.tsx'
import { DraftActs } from './draft-acts.tsx'
import { type Beside, besideSentence, type DraftWords, wordsOfVersion } from './draft-view.ts'
import { useReadVersion } from './read-version.ts'
import { Said } from './said.tsx'

interface BesidePartProps {
  /** The buttons' ids end with it. */
  id: string
  kept: Beside
  /** The version in force; none where versions are not counted. */
  inForce?: number
  words?: DraftWords
  publishing: { busy: boolean; failure: Failure | undefined; publish: (read: PublicationOfDraft) => Promise<unknown> }
  /** Absent: the reader does not write it. */
  onEdit?: (() => void) | undefined
  /** The sheet in which it is thrown away. */
  withdrawing: (close: () => void) => ReactNode
  /** What the draft says. */
  children?: ReactNode
}

/** What waits beside something in force, for a second person; or what became of the last one. */
export function BesidePart(props: BesidePartProps) {
  const { id, kept, inForce = 0, words = wordsOfVersion, publishing, onEdit, withdrawing, children } = props
  const { busy, failure, publish } = publishing
  const [withdraws, setWithdraws] = useState(false)
  // What whoever puts it in force has read: the draft, and what is in force beside it.
  const version = useReadVersion(kept.draftVersion, failure)
  const basedOn = useReadVersion(inForce, failure)
  const sentence = besideSentence(kept, words)
  return (
    <>
      {sentence && (
        <View className="beside">
          <StateSentence tone={sentence.tone}>{sentence.words}</StateSentence>
        </View>
      )}
      {kept.draft && (
        <>
          {children}
          <DraftActs
            id={id}
            kept={kept}
            words={words}
            busy={busy}
            onPublish={() => void publish({ version: version(), basedOn: basedOn() })}
            onEdit={onEdit}
            onWithdraw={() => setWithdraws(true)}
          />
        </>
      )}
      <Said failure={failure} />
      {withdraws && withdrawing(() => setWithdraws(false))}
    </>
  )
}
