import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { PublicationOfDraft, WithdrawalOfDraft } from 'shared-types/drafts'
import type { Failure } from '../platform/failure.ts'
import { StateSentence } from '../ui/state-sentence.tsx'
import { DraftActs } from './draft-acts.tsx'
import { type Beside, besideSentence, type DraftWords, wordsOfVersion } from './draft-view.ts'
import { useReadVersion } from './read-version.ts'
import { Said } from './said.tsx'
import { WithdrawDraftSheet } from './withdraw-draft-sheet.tsx'

/** An act on a draft; `send` resolves to the answer, or to nothing. */
interface DraftAct<Body> {
  busy: boolean
  failure: Failure | undefined
  clear: () => void
  send: (body: Body) => Promise<unknown>
}

interface BesidePartProps {
  /** The buttons' ids end with it. */
  id: string
  kept: Beside
  /** The version in force; none where versions are not counted. */
  inForce?: number
  words?: DraftWords
  publishing: DraftAct<PublicationOfDraft>
  withdrawing: DraftAct<WithdrawalOfDraft>
  /** What shows it asks again. */
  changed: () => Promise<unknown>
  /** Absent: the reader does not write it. */
  onEdit?: (() => void) | undefined
  /** What the draft says. */
  children?: ReactNode
}

/** What waits beside something in force, for a second person; or what became of the last one. */
export function BesidePart(props: BesidePartProps) {
  const { id, kept, inForce = 0, words = wordsOfVersion, publishing, withdrawing, changed, onEdit, children } = props
  const { busy, failure } = publishing
  const [withdraws, setWithdraws] = useState(false)
  // What whoever puts it in force has read: the draft, and what is in force beside it.
  const version = useReadVersion(kept.draftVersion, failure)
  const basedOn = useReadVersion(inForce, failure)
  const sentence = besideSentence(kept, words)
  const sent = async <Body,>({ send }: DraftAct<Body>, body: Body): Promise<boolean> => {
    const done = (await send(body)) !== undefined
    if (done) await changed()
    return done
  }
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
            onPublish={() => void sent(publishing, { version: version(), basedOn: basedOn() })}
            onEdit={onEdit}
            onWithdraw={() => setWithdraws(true)}
          />
        </>
      )}
      <Said failure={failure} />
      {withdraws && (
        <WithdrawDraftSheet
          kept={kept}
          words={words}
          busy={withdrawing.busy}
          failure={withdrawing.failure}
          onWithdraw={body => sent(withdrawing, body)}
          onClose={() => {
            withdrawing.clear()
            setWithdraws(false)
          }}
        />
      )}
    </>
  )
}
