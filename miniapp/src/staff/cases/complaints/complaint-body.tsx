import { View } from '@tarojs/components'
import { topicWords } from 'shared-types/complaint-words'
import { useAnswer } from '../../../platform/answers.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'

/** What was written; by whom is nobody's to know here. */
export function ComplaintBody({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /staff/complaints/{caseId}', { params: { caseId } })
  return (
    <View className="group">
      <Heading>写的内容</Heading>
      <Loaded answer={answer}>
        {({ topic, text, reply }) => (
          <Facts
            facts={[
              { label: '哪一方面', value: topicWords[topic].words },
              { label: '内容', value: text },
              ...(reply ? [{ label: '答复', value: reply }] : []),
            ]}
          />
        )}
      </Loaded>
      <View className="gap second">办理时看不到是谁写的，也不要打听。答复会发到对方手机上。</View>
    </View>
  )
}
