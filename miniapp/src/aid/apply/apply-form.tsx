import { View } from '@tarojs/components'
import type { Programme } from 'shared-types/aid-programmes'
import { type ReactNode, useEffect, useState } from 'react'
import { go } from '../../platform/navigate.ts'
import { scrollToTop } from '../../platform/scroll.ts'
import type { Fact } from '../../ui/facts.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import type { Consents } from '../consent.tsx'
import { failureWords, type ObstacleOf, obstacleOf } from '../obstacle.ts'
import { savingWords } from '../use-kept-form.ts'
import { CheckStep } from './check-step.tsx'
import { ConsentsStep } from './consents-step.tsx'
import { DocumentStep } from './document-step.tsx'
import { documentsAsked, sectionsAsked } from './form.ts'
import { ObstacleNote } from './obstacle-note.tsx'
import { PayeeStep } from './payee-step.tsx'
import { SectionStep, type StepProps } from './section-step.tsx'
import { TaskList } from './task-list.tsx'
import { type At, type FormWords, type Known, type Task, type TaskKey, tasksOf } from './tasks.ts'
import type { Filling } from './use-draft.ts'
import type { Sending } from './use-filing.ts'

/** Screens that this form has beside the programme's own questions. */
export interface OwnScreens {
  tasks: readonly Task[]
  /** Of the check screen, before everything else. */
  facts: (goTo: (task: TaskKey) => void) => Fact[]
  obstacleOf: ObstacleOf
  /** Nothing where the task is none of these. Those with photos stay mounted, to go on being sent. */
  screen: (at: At, onBack: () => void) => ReactNode
}

interface ApplyFormProps {
  programme: Programme
  filling: Filling
  known: Known
  consents: Consents
  sending: Sending
  words: FormWords
  /** Links to photos that are attached already, by id. */
  links: Readonly<Record<string, string>>
  isResumed: boolean
  /** Absent: the family's file is a page of its own. */
  own?: OwnScreens
  /** Throws away what was filled, where there is something kept. */
  discard?: ReactNode
}

/** The tasks of one application, each on a screen of its own, then everything once more. */
export function ApplyForm(props: ApplyFormProps) {
  const { programme, filling, known, sending, words, own, discard } = props
  const [{ at, cameFromCheck }, setPlace] = useState<{ at: At; cameFromCheck: boolean }>({ at: 'tasks', cameFromCheck: false })
  const [excludesNone, setExcludesNone] = useState(false)
  const { failure } = sending
  useEffect(scrollToTop, [at, failure])
  const goTo = (to: At) => {
    sending.clear()
    if (to === 'household' && !own) return go('aid/pages/household/index')
    setPlace({ at: to, cameFromCheck: at === 'check' })
  }
  const back = () => setPlace({ at: cameFromCheck ? 'check' : 'tasks', cameFromCheck: false })
  const tasks = [...(own?.tasks ?? []), ...tasksOf(programme, filling.content, known)]
  return (
    <View>
      {at === 'tasks' && (
        <TaskList
          {...{ programme, tasks, words, discard }}
          fixes={known.fixes ?? []}
          notes={<DraftNotes {...props} />}
          onGoTo={goTo}
        />
      )}
      {own?.screen(at, back)}
      <Step {...props} at={at} onBack={back} onHousehold={() => goTo('household')} />
      {at === 'check' && (
        <CheckStep
          {...{ programme, known, words, excludesNone }}
          form={filling.content}
          ownFacts={own?.facts(goTo) ?? []}
          onExcludesNone={() => setExcludesNone(!excludesNone)}
          note={
            failure && (
              <ObstacleNote {...{ failure, programme, tasks, known }} obstacleOf={own?.obstacleOf ?? obstacleOf} onGoTo={goTo} />
            )
          }
          busy={sending.busy}
          onGoTo={goTo}
          onBack={() => setPlace({ at: 'tasks', cameFromCheck: false })}
          onSubmit={sending.send}
        />
      )}
    </View>
  )
}

function DraftNotes({ filling, isResumed }: Pick<ApplyFormProps, 'filling' | 'isResumed'>) {
  const words = savingWords[filling.saving]
  return (
    <View className="stack">
      {filling.merges > 0 && (
        <StateSentence tone="info">这份草稿刚在另一部手机上改过。两边填的已经合在一起，请看一遍。</StateSentence>
      )}
      {isResumed && filling.merges === 0 && <StateSentence tone="info">这是您上次没填完的，接着填就行。</StateSentence>}
      {filling.failure && <StateSentence tone="problem">{`草稿没有存上。${failureWords(filling.failure)}`}</StateSentence>}
      {words && (
        <View className="second" {...({ role: 'status' } as object)}>
          {words}
        </View>
      )}
    </View>
  )
}

interface StepChoice extends Omit<StepProps, 'consents'>, Pick<ApplyFormProps, 'links' | 'consents'> {
  at: At
}

function Step({ at, links, ...step }: StepChoice) {
  const { programme, filling, known, onBack } = step
  const section = sectionsAsked(programme, filling.content, known).find(({ key }) => at === `section:${key}`)
  return (
    <>
      {section && <SectionStep key={section.key} section={section} {...step} />}
      {at === 'payee' && <PayeeStep key={filling.merges} {...step} />}
      {at === 'consents' && <ConsentsStep {...step} />}
      {documentsAsked(programme, filling.content, known).map(document => (
        <DocumentStep
          key={`${document.key}-${filling.merges}`}
          {...{ document, filling, links, onBack }}
          isShown={at === `document:${document.key}`}
        />
      ))}
    </>
  )
}
