import { View } from '@tarojs/components'
import { useState } from 'react'
import type { KeptStation } from 'shared-types/station-keeping'
import { outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { Button } from '../../../ui/button'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { CloseSheet } from '../../close-sheet.tsx'
import { refreshDirectory } from '../../directory.ts'
import { keepingProblem } from '../../keeping-view.ts'
import { openSentence } from '../../opening-words.ts'
import './keeping.scss'
import { Tally } from './tally.tsx'

/** Everything that shows the station asks again, the public list on this phone too. */
const keptChanged = () =>
  Promise.all([outdate('GET /me/stations', 'GET /stations/{stationId}'), refreshDirectory().catch(() => undefined)])

/** What a keeper does: shut it, open it, count who came. */
export default function KeepingPage() {
  const answer = useAnswer('GET /me/stations', {})
  usePullRefresh(() => outdate('GET /me/stations'))
  return (
    <Page>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon="map-pin"
              sentence="您现在没有管理的驿站。工会邀请您以后，会出现在这里。"
              action={{ label: '我有邀请码', onPress: () => go('stations/pages/keeper-invitation/index') }}
            />
          ) : (
            <View className="stack">
              {items.map(station => (
                <Kept key={station.stationId} station={station} />
              ))}
            </View>
          )
        }
      </Loaded>
    </Page>
  )
}

function Kept({ station }: { station: KeptStation }) {
  const { stationId, name, closure, calendar } = station
  const [closing, setClosing] = useState(false)
  const shutting = useSubmit('PUT /me/stations/{stationId}/closure')
  const opening = useSubmit('DELETE /me/stations/{stationId}/closure')
  const { tone, words } = openSentence(station, new Date(), calendar)
  const shut = closure && (!closure.untilAt || Date.parse(closure.untilAt) > Date.now())
  const planned = shut && Date.parse(closure.fromAt) > Date.now()
  const reopen = async () => {
    await opening.submit({ params: { stationId } })
    await keptChanged()
  }
  return (
    <View>
      <Title>{name}</Title>
      <StateSentence tone={tone}>{words}</StateSentence>
      {planned && <StateSentence tone="waiting">{`已经定好临时关闭：${closure.reason}`}</StateSentence>}
      <View className="gap">
        {shut ? (
          <Button
            kind="primary"
            id="reopen"
            label={planned ? '取消关闭' : '恢复开放'}
            busy={opening.busy && '正在保存…'}
            onPress={() => void reopen()}
          />
        ) : (
          <Button kind="primary" id="close-station" label="临时关闭" onPress={() => setClosing(true)} />
        )}
      </View>
      {opening.failure && <StateSentence tone="problem">{keepingProblem(opening.failure)}</StateSentence>}
      <View className="gap">
        <Button id="to-redeem" label="核销清凉领取码" onPress={() => go('cooling/pages/redeem/index', { stationId, name })} />
      </View>
      <Tally station={station} />
      {closing && (
        <CloseSheet
          busy={shutting.busy}
          problem={shutting.failure && keepingProblem(shutting.failure)}
          onClose={() => setClosing(false)}
          onSend={body =>
            void shutting.submit({ params: { stationId }, body }).then(async done => {
              if (done) setClosing(false)
              await keptChanged()
            })
          }
        />
      )}
    </View>
  )
}
