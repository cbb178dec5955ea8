import { View } from '@tarojs/components'
import { useAnswer } from '../../../platform/answers.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { recommendationFacts, unitSentence } from './recommendation-view.ts'

interface RecommendationProps {
  caseId: string
  /** Only then what the unit has left matters. */
  isOpen: boolean
}

/** Who asks to be recommended, for what, and how many the unit may still recommend. */
export function RecommendationBody({ caseId, isOpen }: RecommendationProps) {
  const answer = useAnswer('GET /staff/contest-recommendations/{caseId}', { params: { caseId } })
  return (
    <View className="group">
      <Loaded answer={answer}>
        {file => {
          const left = isOpen ? unitSentence(file) : undefined
          return (
            <>
              {left && <StateSentence tone={left.tone}>{left.words}</StateSentence>}
              <View className={left ? 'gap' : ''}>
                <Heading>请求推荐的内容</Heading>
                <Facts facts={recommendationFacts(file)} />
              </View>
            </>
          )
        }}
      </Loaded>
    </View>
  )
}
