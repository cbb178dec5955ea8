import { View } from '@tarojs/components'
import type { MyFeedback } from 'shared-types/stations'
import { back, go } from '../platform/navigate.ts'
import { Button } from '../ui/button'
import { dayWords } from '../ui/dates.ts'
import { Facts } from '../ui/facts.tsx'
import { Title } from '../ui/heading.tsx'
import { StateSentence } from '../ui/state-sentence.tsx'

/** Taken: its number, who answers, until when, and where to see it. */
export function FeedbackFiled({ feedback: { number, orgName, dueOn } }: { feedback: MyFeedback }) {
  return (
    <View className="stack">
      <Title>已收到，谢谢您</Title>
      <StateSentence tone="done">{`${orgName}来处理${dueOn ? `，${dayWords(dueOn)}前答复` : ''}。`}</StateSentence>
      <Facts
        facts={[
          { label: '编号', value: number },
          { label: '接下来', value: '答复会写在“我反映的情况”里。过期没有答复，上级工会接着办。' },
        ]}
      />
      <Button kind="primary" label="返回" onPress={back} />
      <Button id="see-feedback" label="看我反映的情况" onPress={() => go('stations/pages/feedback/index')} />
    </View>
  )
}
