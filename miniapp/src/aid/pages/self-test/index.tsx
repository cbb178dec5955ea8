import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useMe } from '../../../platform/me.ts'
import { back, usePageQuery } from '../../../platform/navigate.ts'
import { scrollToTop } from '../../../platform/scroll.ts'
import { Button } from '../../../ui/button'
import { Page } from '../../../ui/page.tsx'
import { StepFrame } from '../../../ui/step-frame.tsx'
import { Accident, Means, Property, WhoAndWhere } from '../../self-test/questions.tsx'
import { Result } from '../../self-test/result.tsx'
import { completed, meansProblems, type SelfTestDraft } from '../../self-test/self-test-words.ts'

const steps = [
  {
    question: '先说说您',
    help: '四步，不到一分钟。只在这部手机上算，不保存，也不用登录。',
    Ask: WhoAndWhere,
    isAnswered: ({ isMember, residence }: SelfTestDraft) => isMember !== undefined && residence !== undefined,
  },
  {
    question: '家里的收入和支出',
    help: undefined,
    Ask: Means,
    isAnswered: (draft: SelfTestDraft) => Object.keys(meansProblems(draft)).length === 0,
  },
  {
    question: '有没有突然的大花费',
    help: '事故、火灾、水灾、重病，自己负担了很多钱。',
    Ask: Accident,
    isAnswered: ({ hadAccident }: SelfTestDraft) => hadAccident !== undefined,
  },
  { question: '家里有没有这些', help: '有的就勾上，都没有直接看结果。', Ask: Property, isAnswered: () => true },
] as const

/** Under a minute, before any long form; what was said is forgotten with the page. */
export default function SelfTestPage() {
  const { programmeId } = usePageQuery()
  const standing = useMe().data?.standing
  const [draft, setDraft] = useState<SelfTestDraft>({})
  const [at, setAt] = useState(0)
  const [isTried, setTried] = useState(false)
  useEffect(scrollToTop, [at])
  const known: SelfTestDraft = { ...(standing === 'member' ? { isMember: true } : {}), ...draft }
  const step = steps[at]
  const answers = completed(known)
  const move = (to: number) => {
    setTried(false)
    setAt(to)
  }
  if (!step && answers) return <Result answers={answers} askedAbout={programmeId} onAgain={() => move(0)} />
  const { question, help, Ask, isAnswered } = step ?? steps[0]
  const next = () => (isAnswered(known) ? move(at + 1) : setTried(true))
  return (
    <Page
      actions={
        <View className="actions-row">
          <View className="actions-row-minor">
            <Button id="back" label="返回" onPress={() => (at === 0 ? back() : move(at - 1))} />
          </View>
          <View className="actions-row-main">
            <Button kind="primary" id="next" label={at === steps.length - 1 ? '看结果' : '下一步'} onPress={next} />
          </View>
        </View>
      }
    >
      <StepFrame key={at} step={at + 1} of={steps.length} question={question} {...(help ? { help } : {})}>
        <Ask draft={known} isTried={isTried} onChange={part => setDraft(old => ({ ...old, ...part }))} />
      </StepFrame>
    </Page>
  )
}
