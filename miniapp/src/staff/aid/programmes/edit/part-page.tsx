import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { scrollToTop } from '../../../../platform/scroll.ts'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import type { ProgrammeDraft } from '../programme-draft.ts'
import { type Problem, problemAt, problemsWithin } from '../programme-problems.ts'

/** What a part of the editor works with. */
export interface PartDesk {
  draft: ProgrammeDraft
  change: (next: Partial<ProgrammeDraft>) => void
  problems: readonly Problem[]
  /** Whether the person has said once that the part is done: from then on what is missing is marked. */
  tried: boolean
  onTried: () => void
  onBack: () => void
}

/** The message for a place of this part, once it is time to say it. */
export const messageAt = ({ tried, problems }: PartDesk, path: string) => (tried ? problemAt(problems, path) : undefined)
/** The same for a place or anything within it. */
export const messageIn = ({ tried, problems }: PartDesk, path: string) =>
  tried ? problemsWithin(problems, path)[0]?.message : undefined

interface PartPageProps {
  title: string
  lead?: string
  desk: PartDesk
  children: ReactNode
}

/** One screen of the editor. What is typed is kept at every touch, so leaving early loses nothing. */
export function PartPage({ title, lead, desk, children }: PartPageProps) {
  const { problems, tried, onTried, onBack } = desk
  const wrong = problems.length
  useEffect(scrollToTop, [])
  const done = () => {
    if (wrong === 0) return onBack()
    onTried()
    scrollToTop()
  }
  return (
    <Page
      actions={
        <>
          <Button kind="primary" id="part-done" label="好了" onPress={done} />
          {tried && wrong > 0 && <Button id="part-later" label="先放着，以后再改" onPress={onBack} />}
        </>
      }
    >
      <Title>{title}</Title>
      {lead && <View className="lead">{lead}</View>}
      {tried && wrong > 0 && <StateSentence tone="problem">{`还有 ${wrong} 处要改，下面标出来了。`}</StateSentence>}
      {children}
    </Page>
  )
}
