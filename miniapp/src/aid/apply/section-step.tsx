import { View } from '@tarojs/components'
import type { FormSection, Programme } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { ConsentAsk, type Consents } from '../consent.tsx'
import { TaskFrame } from '../task-frame.tsx'
import { savingWords } from '../use-kept-form.ts'
import { FieldInput } from './field-input.tsx'
import { fieldProblem } from './form.ts'
import { consentsMissing, type Known } from './tasks.ts'
import type { Filling } from './use-draft.ts'

export interface StepProps {
  programme: Programme
  filling: Filling
  known: Known
  consents: Consents
  /** To the family's file, where somebody is still to be put into it. */
  onHousehold: () => void
  onBack: () => void
}

/** The questions of one section. What needs an agreement is shown only after it. */
export function SectionStep(props: StepProps & { section: FormSection }) {
  const { programme, section, filling, known, consents, onHousehold, onBack } = props
  const [isTried, setTried] = useState(false)
  const { answers } = filling.content
  const [missing] = consentsMissing(programme, `section:${section.key}`, known)
  const problems = section.fields.map(field => fieldProblem(field, answers[field.key], known))
  const finish = () => {
    setTried(true)
    if (problems.every(problem => !problem)) onBack()
  }
  return (
    <TaskFrame title={section.title} saving={savingWords[filling.saving]} onBack={onBack} onDone={missing ? undefined : finish}>
      {missing ? (
        <ConsentAsk key={missing} purpose={missing} consents={consents} />
      ) : (
        <View key={filling.merges}>
          {section.fields.map((field, i) => (
            <FieldInput
              key={field.key}
              field={field}
              answer={answers[field.key]}
              family={known}
              onHousehold={onHousehold}
              error={isTried ? problems[i] : undefined}
              onChange={answer => filling.change(form => ({ ...form, answers: withAnswer(form.answers, field.key, answer) }))}
            />
          ))}
        </View>
      )}
    </TaskFrame>
  )
}

type AnswersByKey = Filling['content']['answers']

function withAnswer(answers: AnswersByKey, key: string, answer: AnswersByKey[string] | undefined): AnswersByKey {
  const { [key]: _before, ...rest } = answers
  return answer === undefined || answer === '' ? rest : { ...rest, [key]: answer }
}
