import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { isPassing } from '../../../../platform/failure.ts'
import type { Said } from '../../../../platform/kept-scans.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { canScan, scan } from '../../../../platform/scan'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Problem } from '../../../../ui/problem.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { actSentence, refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import '../../contests.scss'
import { usePassScans } from '../../pass-scans.ts'
import { ScanList } from './scan-list.tsx'
import { TypeNumber } from './type-number.tsx'

const saidWords: Record<Said, string | undefined> = {
  added: undefined,
  again: '这个码刚扫过，正在登记。',
  unreadable: '这不是参赛码。参赛编号是 8 位字母和数字。',
}

/** The door of a stage: scan or type, and go on when the network does not. */
export default function CheckInPage() {
  const { contestId = '', stageKey = '' } = usePageQuery()
  const params = { contestId, stageKey }
  const contest = useAnswer('GET /staff/contests/{contestId}', { params: { contestId } })
  const refresh = () => void outdate('GET /staff/contests/{contestId}/stages/{stageKey}/attendance')
  const scans = usePassScans(contestId, stageKey, refresh)
  const [said, setSaid] = useState<string>()
  const take = (text: string) => {
    const outcome = scans.add(text)
    setSaid(saidWords[outcome])
    return outcome !== 'unreadable'
  }
  const scanOne = async () => {
    const text = await scan()
    if (text) take(text)
  }
  if (contest.failure && !isPassing(contest.failure))
    return (
      <Page>
        <Problem failure={contest.failure} sentence={refusalWords('not-found')} />
      </Page>
    )
  const form = contest.data?.contest.form
  const stage = form?.stages.find(one => one.stageKey === stageKey)
  return (
    <Page actions={canScan && <Button kind="primary" id="scan" label="扫参赛码" onPress={() => void scanOne()} />}>
      <View className="contest-frame stack">
        <View>
          <Title>{stage ? `${stage.name}签到` : '签到'}</Title>
          {form && <View className="second">{form.title}</View>}
        </View>
        <Counts {...params} />
        <TypeNumber onNumber={take} said={said} />
        {scans.failure && !isPassing(scans.failure) && <StateSentence tone="problem">{actSentence(scans.failure)}</StateSentence>}
        <ScanList queue={scans.queue} offline={Boolean(scans.failure)} onRetry={() => void scans.flush()} />
        <Button
          kind="link"
          id="to-entries"
          label="看报名名单和未到名单"
          onPress={() => go('staff/contests/pages/entries/index', { contestId })}
        />
      </View>
    </Page>
  )
}

function Counts(params: { contestId: string; stageKey: string }) {
  const answer = useAnswer('GET /staff/contests/{contestId}/stages/{stageKey}/attendance', {
    params,
    query: { missing: 'yes' },
  })
  if (!answer.data) return answer.failure ? <StateSentence tone="waiting">现在取不到人数，不影响签到。</StateSentence> : null
  const { expected, checkedIn } = answer.data
  return (
    <View className="counts">
      <View className="figure">
        <View className="figure-number">{checkedIn}</View>
        <View className="second">已签到</View>
      </View>
      <View className="figure">
        <View className="figure-number">{expected - checkedIn}</View>
        <View className="second">未到</View>
      </View>
    </View>
  )
}
