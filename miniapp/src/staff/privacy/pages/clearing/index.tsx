import { View } from '@tarojs/components'
import type { ClearingRun } from 'shared-types/privacy'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { go } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { runLines, runSentence } from '../../clearing-view.ts'

/** The proof that what is published is done, for the county's manager and auditor. */
export default function ClearingPage() {
  return (
    <Page>
      <View className="lead">到期的个人信息每天自动清除。这里只记清了什么、多少、到哪一天，不记内容。</View>
      <Button kind="link" id="to-rules" label="看公布的时间表" onPress={() => go('privacy/pages/retention/index')} />
      <Runs />
    </Page>
  )
}

function Runs({ cursor }: { cursor?: string }) {
  const [more, setMore] = useState(false)
  const answer = useAnswer('GET /staff/clearing-runs', { query: { cursor } })
  return (
    <Loaded answer={answer} refused={code => (code === 'not-allowed' ? '这一页由县总工会的管理员和经审人员查看。' : undefined)}>
      {({ items, next }) => (
        <View className="gap stack">
          {items.length === 0 && !cursor && <Empty icon="clock" sentence="还没有清除过。每天夜里自动做一次。" />}
          {items.map(run => (
            <RunCard key={run.runId} run={run} />
          ))}
          {next && !more && <Button id="more" label="再看一些" onPress={() => setMore(true)} />}
          {next && more && <Runs cursor={next} />}
        </View>
      )}
    </Loaded>
  )
}

function RunCard({ run }: { run: ClearingRun }) {
  const { tone, words } = runSentence(run)
  const [when, ...what] = runLines(run)
  return (
    <Card>
      <StateSentence plain tone={tone}>
        {words}
      </StateSentence>
      {what.map(line => (
        <View key={line}>{line}</View>
      ))}
      <View className="second">{when}</View>
    </Card>
  )
}
