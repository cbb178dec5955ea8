import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MyHonour } from 'shared-types/contest-results'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { asFailure, type Failure, send } from '../../../platform/request.ts'
import { savePdf } from '../../../platform/save-file'
import { Button } from '../../../ui/button'
import { failureSentence } from '../../../ui/failure-words.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { Card } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { honourSentence, honourTitle, honourWords } from '../../result-words.ts'

/** What one has won: each certificate can be taken out, and one that is revoked says why. */
export default function HonoursPage() {
  const answer = useAnswer('GET /me/honours', {})
  usePullRefresh(() => outdate('GET /me/honours'))
  return (
    <Page>
      <Title>我的荣誉</Title>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon="trophy"
              sentence="还没有竞赛荣誉。获奖的成绩确定以后，证书会出现在这里。"
              action={{ label: '核对别人的证书', onPress: () => go('contests/pages/verify/index') }}
            />
          ) : (
            <View className="stack">
              {items.map(honour => (
                <HonourCard key={honour.code} honour={honour} />
              ))}
            </View>
          )
        }
      </Loaded>
    </Page>
  )
}

const notOpened = '这部手机打不开 PDF。可以换一部手机，或在电脑上下载。'
const failureOf = (failure: Failure) =>
  failure.code === 'certificate-revoked' ? '这张证书刚刚作废了，请下拉刷新看看原因。' : failureSentence(failure)

function HonourCard({ honour }: { honour: MyHonour }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { tone, words } = honourSentence(honour)
  const take = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { base64, fileName } = await send('GET /me/honours/{certificateCode}/file', {
        params: { certificateCode: honour.code },
      })
      if (!(await savePdf(base64, fileName))) setProblem(notOpened)
    } catch (error) {
      setProblem(failureOf(asFailure(error)))
    }
    setBusy(false)
  }
  return (
    <Card>
      <Heading>{honourTitle(honour)}</Heading>
      <View>{[honour.tradeName, honour.teamName, honourWords(honour)].filter(Boolean).join(' · ')}</View>
      <View className="second">{`${honour.orgName} · 证书编号 ${honour.number}`}</View>
      <StateSentence tone={tone} plain>
        {words}
      </StateSentence>
      {problem && <StateSentence tone="problem">{problem}</StateSentence>}
      {honour.state === 'valid' && (
        <View className="gap">
          <Button id={`take-${honour.code}`} label="下载证书" busy={busy && '正在制作证书…'} onPress={() => void take()} />
        </View>
      )}
    </Card>
  )
}
