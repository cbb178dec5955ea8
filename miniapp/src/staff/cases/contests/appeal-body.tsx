import { View } from '@tarojs/components'
import { useAnswer } from '../../../platform/answers.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { refusalWords } from '../../staff-words.ts'
import { appealFacts, sheetFacts } from './appeal-view.ts'

/** What is appealed against, with the sheets to be compared with the paper. */
export function AppealBody({ caseId, isOpen }: { caseId: string; isOpen: boolean }) {
  const answer = useAnswer('GET /staff/contest-appeals/{caseId}', { params: { caseId } })
  return (
    <View className="group">
      <Loaded answer={answer}>
        {file => (
          <View className="stack">
            {file.scoredIt && isOpen && <StateSentence tone="info">{refusalWords('scored-it') ?? ''}</StateSentence>}
            <Heading>申诉</Heading>
            <Facts facts={appealFacts(file)} />
            <Heading>现在的评分表</Heading>
            <Facts facts={sheetFacts(file)} />
          </View>
        )}
      </Loaded>
    </View>
  )
}
