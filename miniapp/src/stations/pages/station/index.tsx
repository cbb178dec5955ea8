import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { Station } from 'shared-types/stations'
import { useAnswer } from '../../../platform/answers.ts'
import { call } from '../../../platform/call'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { canOpenMap, openMap } from '../../../platform/place'
import { copy } from '../../../platform/copy.ts'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { PhotoRow } from '../../../ui/photo-row.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { keptDirectory } from '../../directory.ts'
import { openSentence } from '../../opening-words.ts'
import { closedReportsWords, stationFacts, stationIdIn } from '../../station-view.ts'
import { useNow } from '../../use-now.ts'
import { CountMe } from './count-me.tsx'
import { Facilities } from './facilities.tsx'
import { Others } from './others.tsx'

const toList = { label: '看附近的驿站', onPress: () => go('tabs/stations/index') }

const goneWords = (code: string | undefined) => (code === 'not-found' ? '没有找到这个驿站，可能已经撤销。' : undefined)

/** One station: opened from a list by `stationId`, or from its code by `scene` (or `s`). */
export default function StationPage() {
  const { stationId: given, scene, s } = usePageQuery()
  const stationId = given ?? stationIdIn(s ? `s=${s}` : (scene ?? ''))
  const answer = useAnswer('GET /stations/{stationId}', { params: { stationId: stationId ?? '' } }, { when: Boolean(stationId) })
  useShareAppMessage(() => ({
    title: answer.data?.name ?? '工会驿站',
    path: `stations/pages/station/index?stationId=${stationId ?? ''}`,
  }))
  if (!stationId)
    return (
      <Page>
        <Empty icon="qrcode" sentence="这个地址没有写明是哪个驿站。" action={toList} />
      </Page>
    )
  const scanned = given === undefined
  return (
    <Page actions={answer.data && <Actions station={answer.data} />}>
      {answer.failure && !answer.data && answer.failure.kind !== 'refused' ? (
        <FromDirectory stationId={stationId} onRetry={answer.reload} />
      ) : (
        <Loaded answer={answer} refused={goneWords} action={toList}>
          {station => <About station={station} scanned={scanned} />}
        </Loaded>
      )}
      {answer.failure?.code === 'not-found' && <Others />}
    </Page>
  )
}

function About({ station, scanned }: { station: Station; scanned: boolean }) {
  const now = useNow()
  const { tone, words } = openSentence(station, now, station.calendar)
  const ended = station.state === 'ended'
  return (
    <View className="stack">
      <View>
        <Title>{station.name}</Title>
        <StateSentence tone={ended ? 'problem' : tone}>{ended ? '这个驿站已经撤销，下面有附近别的驿站。' : words}</StateSentence>
      </View>
      {station.closedReports && <StateSentence tone="problem">{closedReportsWords(station.closedReports)}</StateSentence>}
      <PhotoRow urls={station.photos.map(({ url }) => url)} label={`${station.name}的照片`} />
      <Facilities facilities={station.facilities} />
      <Facts facts={stationFacts(station, now)} />
      {ended && <Others near={station} />}
      {!ended && <CountMe stationId={station.stationId} scanned={scanned} />}
      {!ended && (
        <Button
          id="report-station"
          label="反映这个驿站的问题"
          onPress={() => go('stations/pages/report/index', { stationId: station.stationId, name: station.name })}
        />
      )}
    </View>
  )
}

function Actions({ station }: { station: Station }) {
  const { phone, unionPhone, lat, lng, name, address } = station
  const number = phone ?? unionPhone
  return (
    <View className="actions-row">
      <View className="actions-row-main">
        {canOpenMap ? (
          <Button kind="primary" id="navigate" label="导航" onPress={() => openMap({ lat, lng, name, address })} />
        ) : (
          <Button kind="primary" id="copy-address" label="复制地址" onPress={() => void copy(`${name}，${address}`)} />
        )}
      </View>
      {number && (
        <View className="actions-row-main">
          <Button id="call-station" label="打电话" onPress={() => call(number)} />
        </View>
      )}
      {canOpenMap && (
        <View className="actions-row-main">
          <Button share label="分享" />
        </View>
      )}
    </View>
  )
}

/** Without a network: what the phone keeps of it. */
function FromDirectory({ stationId, onRetry }: { stationId: string; onRetry: () => void }) {
  const now = useNow()
  const directory = keptDirectory()
  const card = directory?.cards.get(stationId)
  if (!directory || !card)
    return (
      <Empty
        icon="wifi-off"
        sentence="现在连不上网络，这个驿站的内容没有存在手机里。"
        action={{ label: '再试一次', onPress: onRetry }}
      />
    )
  const { tone, words } = openSentence(card, now, directory.calendar)
  const whole: Station = { ...card, state: 'active', honours: [], photos: [], unionName: '', calendar: directory.calendar }
  return (
    <View className="stack">
      <Title>{card.name}</Title>
      <StateSentence tone={tone}>{words}</StateSentence>
      <StateSentence tone="waiting">现在连不上网络，下面是手机里存的内容，可能有变。</StateSentence>
      <Facilities facilities={card.facilities} />
      <Facts facts={stationFacts(whole, now)} />
      <Button label="再试一次" onPress={onRetry} />
    </View>
  )
}
