import { View } from '@tarojs/components'
import type { MyAidRow } from 'shared-types/aid-application'
import { useEffect } from 'react'
import { go, replaceBy } from '../../platform/navigate.ts'
import { scrollToTop } from '../../platform/scroll.ts'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { Heading, Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { caseFacts, nextWords, stageSentence } from '../stage-words.ts'

/** After submitting: the number, who has it, until when, what next. */
export function Filed({ application }: { application: MyAidRow }) {
  useEffect(scrollToTop, [])
  const { caseId } = application.case
  return (
    <Page
      actions={
        <>
          <Button
            kind="primary"
            id="see-progress"
            label="看办理进度"
            onPress={() => replaceBy('aid/pages/progress/index', { caseId })}
          />
          <Button label="回首页" onPress={() => go('tabs/home/index')} />
        </>
      }
    >
      <Title>申请已提交</Title>
      <StateSentence tone="done">{stageSentence(application).words}</StateSentence>
      <View className="gap">
        <Facts facts={caseFacts(application)} />
      </View>
      <View className="group">
        <Heading>接下来</Heading>
        <View>{nextWords[application.stage]}</View>
        <View className="gap">有进展会写在“消息”里，消息里不写项目名称。</View>
      </View>
    </Page>
  )
}
