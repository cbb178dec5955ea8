import { View } from '@tarojs/components'
import type { StationToday } from 'shared-types/cooling'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import { useIsSignedIn } from '../../../platform/me.ts'
import { go } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { localToday } from '../../../ui/dates.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import '../../cooling.scss'
import { claimProblem, inOrder, leftWords } from '../../cooling-view.ts'
import { MyVoucher } from './my-voucher.tsx'
import { Portions } from './portions.tsx'

const everything = () => outdate('GET /cooling/today', 'GET /me/cooling-voucher', 'GET /me/cooling-portions')

/** Today's goods: what one has, what waits for one's signature, and where there is still something. */
export default function TodayPage() {
  const signedIn = useIsSignedIn()
  const mine = useAnswer('GET /me/cooling-voucher', {}, { when: signedIn, keep: answer => answer })
  // What lies on the phone may be yesterday's.
  const voucher = mine.data?.voucher?.on === localToday() ? mine.data.voucher : undefined
  usePullRefresh(everything)
  return (
    <Page>
      <Title>夏日清凉</Title>
      <View className="stack">
        {voucher && <MyVoucher voucher={voucher} />}
        {signedIn && <Portions />}
        <Stations hasVoucher={Boolean(voucher)} />
      </View>
    </Page>
  )
}

function Stations({ hasVoucher }: { hasVoucher: boolean }) {
  const answer = useAnswer('GET /cooling/today', {})
  const [chosen, setChosen] = useState<StationToday>()
  return (
    <View>
      <Heading>今天在哪里领</Heading>
      <View className="second">户外劳动者每人每天一份，不是会员也能领。先领码，再到驿站出示。</View>
      <View className="gap">
        <Loaded answer={answer} skeletonCards={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                icon="gift"
                sentence="今天没有驿站发放清凉物资。驿站里一般有水可以喝。"
                action={{ label: '看看附近的驿站', onPress: () => go('tabs/stations/index') }}
              />
            ) : (
              <Rows items={items} onChoose={hasVoucher ? undefined : setChosen} />
            )
          }
        </Loaded>
      </View>
      {chosen && <ClaimSheet station={chosen} onClose={() => setChosen(undefined)} />}
    </View>
  )
}

interface RowsProps {
  items: readonly StationToday[]
  onChoose: ((station: StationToday) => void) | undefined
}

function Rows({ items, onChoose }: RowsProps) {
  return (
    <List>
      {inOrder(items).map(station => {
        const { tone, words } = leftWords(station)
        const open = station.left === 'plenty' || station.left === 'few'
        return (
          <ListRow
            key={station.stationId}
            id={`station-${station.stationId}`}
            title={station.name}
            note={
              <>
                <StateSentence tone={tone} plain>
                  {words}
                </StateSentence>
                {station.address}
              </>
            }
            {...(open && onChoose ? { onOpen: () => onChoose(station) } : {})}
          />
        )
      })}
    </List>
  )
}

function ClaimSheet({ station: { stationId, name, address, goods }, onClose }: { station: StationToday; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /cooling/stations/{stationId}/vouchers')
  const claim = async () => {
    const done = await submit({ params: { stationId } })
    await everything()
    if (done) onClose()
  }
  return (
    <Sheet
      title={`领取${goods}`}
      closeLabel="先不领"
      confirm={{ label: '领取', busy: busy && '正在领取…', onPress: () => void claim() }}
      onClose={onClose}
    >
      <View>{`在${name}领，今天有效，每人每天一份。`}</View>
      <View className="second">{address}</View>
      {failure && <StateSentence tone="problem">{claimProblem(failure)}</StateSentence>}
    </Sheet>
  )
}
