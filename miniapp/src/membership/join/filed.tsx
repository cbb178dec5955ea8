import { View } from '@tarojs/components'
import type { Filed as FiledAnswer } from 'shared-types/membership'
import { go, replaceBy } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { caseFacts, caseSentence, whatNext } from '../membership-view.ts'
import { Heading, Title } from '../../ui/heading.tsx'

const titles: Record<FiledAnswer['outcome'], string> = {
  join: '入会申请已提交',
  rejoin: '入会申请已提交',
  transfer: '转会申请已提交',
  claim: '已请工会核对',
}

/** After submitting: the number, who decides, until when, what next. */
export function Filed({ filed }: { filed: FiledAnswer }) {
  return (
    <Page
      actions={
        <>
          <Button
            kind="primary"
            id="see-progress"
            label="看办理进度"
            onPress={() => replaceBy('membership/pages/progress/index', { caseId: filed.case.caseId })}
          />
          <Button label="回首页" onPress={() => go('tabs/home/index')} />
        </>
      }
    >
      <Title>{titles[filed.outcome]}</Title>
      <StateSentence tone="done">{caseSentence(filed.case).words}</StateSentence>
      <View className="gap">
        <Facts facts={caseFacts(filed.case)} />
      </View>
      <View className="group">
        <Heading>接下来</Heading>
        <View>{whatNext[filed.outcome]}</View>
      </View>
    </Page>
  )
}
