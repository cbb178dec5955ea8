import { View } from '@tarojs/components'
import type { Indicator } from 'shared-types/indicators'
import type { TypedFigure } from 'shared-types/stats'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { useUnsavedWarning } from '../../platform/unsaved'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { Heading } from '../../ui/heading.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { figuresChanged } from './stats-changed.ts'
import { TypedForm } from './typed-form.tsx'
import { draftOf, draftProblems, savedSentence, standingFacts, type TypedDraft } from './typed-view.ts'

export type Carried = Pick<TypedDraft, 'value' | 'source'>

interface TypeInProps {
  indicator: Indicator
  orgId: string
  period: string
  /** What stands there now. */
  standing: TypedFigure | undefined
  /** What was written before the person noticed that it belongs to another period. */
  carried: Carried | undefined
  onCarry: (carried: Carried) => void
  onSaved: (sentence: string) => void
}

/** What was typed stays, also when somebody else was faster: then theirs is shown above it. */
export function TypeIn({ indicator, orgId, period, standing, carried, onCarry, onSaved }: TypeInProps) {
  const [draft, setDraft] = useState(() => ({ ...draftOf(standing, period), ...carried }))
  const [touched, setTouched] = useState(carried !== undefined)
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/stats/organisations/{orgId}/typed-figures', figuresChanged)
  const readVersion = useReadVersion(standing?.version ?? 0, failure)
  useUnsavedWarning(touched && !busy, '填的内容还没有保存，确定离开吗？')
  const problems = draftProblems(draft)
  const save = async () => {
    setTried(true)
    const { value, source, asOfOn } = draft
    if (Object.keys(problems).length > 0 || value === undefined) return
    const body = { code: indicator.code, period, value, source: source.trim(), asOfOn, version: readVersion() }
    const saved = await submit({ params: { orgId }, body })
    if (!saved) return
    onSaved(savedSentence(indicator, saved, standing?.value))
    await figuresChanged()
  }
  return (
    <View className="stack">
      <Said failure={failure} />
      {standing && (
        <View>
          <Heading>现在填的是</Heading>
          <Facts facts={standingFacts(indicator, standing)} />
        </View>
      )}
      <TypedForm
        indicator={indicator}
        period={period}
        draft={draft}
        onChange={next => {
          setDraft(next)
          setTouched(true)
          onCarry({ value: next.value, source: next.source })
        }}
        problems={tried ? problems : {}}
        failure={failure}
      />
      <Button kind="primary" id="save" label="保存" busy={busy && '正在保存…'} onPress={() => void save()} />
    </View>
  )
}
