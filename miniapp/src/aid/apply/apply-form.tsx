import { View } from '@tarojs/components'
import type { MyAidApplication, MyAidRow } from 'shared-types/aid-application'
import type { Programme } from 'shared-types/aid-programmes'
import { useEffect, useState } from 'react'
import { go } from '../../platform/navigate.ts'
import { scrollToTop } from '../../platform/scroll.ts'
import { StateSentence } from '../../ui/state-sentence.tsx'
import type { Consents } from '../consent.tsx'
import { failureWords } from '../obstacle.ts'
import { savingWords } from '../use-kept-form.ts'
import { CheckStep } from './check-step.tsx'
import { ConsentsStep } from './consents-step.tsx'
import { DocumentStep } from './document-step.tsx'
import { Filed } from './filed.tsx'
import { documentsAsked, sectionsAsked } from './form.ts'
import { ObstacleNote } from './obstacle-note.tsx'
import { PayeeStep } from './payee-step.tsx'
import { SectionStep } from './section-step.tsx'
import { TaskList } from './task-list.tsx'
import { type At, type Known, tasksOf } from './tasks.ts'
import type { Filling } from './use-draft.ts'
import { useFiling } from './use-filing.ts'

interface ApplyFormProps {
  programme: Programme
  filling: Filling
  known: Known
  consents: Consents
  /** Links to photos that are attached already, by id. */
  links: Readonly<Record<string, string>>
  mending?: MyAidApplication
  isResumed: boolean
}

/** The tasks of one application, each on a screen of its own, then everything once more. */
export function ApplyForm(props: ApplyFormProps) {
  const { programme, filling, known, mending } = props
  const [{ at, cameFromCheck }, setPlace] = useState<{ at: At; cameFromCheck: boolean }>({ at: 'tasks', cameFromCheck: false })
  const [excludesNone, setExcludesNone] = useState(false)
  const [filed, setFiled] = useState<MyAidRow>()
  const filing = useFiling(programme, filling, known, mending)
  useEffect(scrollToTop, [at, filed, filing.failure])
  if (filed) return <Filed application={filed} />

  const goTo = (to: At) => {
    filing.clear()
    if (to === 'household') return go('aid/pages/household/index')
    setPlace({ at: to, cameFromCheck: at === 'check' })
  }
  const back = () => setPlace({ at: cameFromCheck ? 'check' : 'tasks', cameFromCheck: false })
  const tasks = tasksOf(programme, filling.content, known)
  const failure = filing.failure
  return (
    <View>
      {at === 'tasks' && (
        <TaskList programme={programme} tasks={tasks} fixes={known.fixes ?? []} notes={<DraftNotes {...props} />} onGoTo={goTo} />
      )}
      <Step {...props} at={at} onBack={back} />
      {at === 'check' && (
        <CheckStep
          programme={programme}
          form={filling.content}
          known={known}
          excludesNone={excludesNone}
          onExcludesNone={() => setExcludesNone(!excludesNone)}
          isMending={mending !== undefined}
          note={failure && <ObstacleNote {...{ failure, programme, tasks, known }} onGoTo={goTo} />}
          busy={filing.busy}
          onGoTo={goTo}
          onBack={() => setPlace({ at: 'tasks', cameFromCheck: false })}
          onSubmit={() => void filing.file().then(application => application && setFiled(application))}
        />
      )}
    </View>
  )
}

function DraftNotes({ filling, isResumed }: ApplyFormProps) {
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

function Step({ at, onBack, links, ...props }: ApplyFormProps & { at: At; onBack: () => void }) {
  const { programme, filling, known } = props
  const section = sectionsAsked(programme, filling.content, known).find(({ key }) => at === `section:${key}`)
  const step = { ...props, onBack }
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
