import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../platform/answers.ts'
import { isPassing } from '../../../platform/failure.ts'
import type { Said } from '../../../platform/kept-scans.ts'
import { usePageQuery } from '../../../platform/navigate.ts'
import { canScan, scan } from '../../../platform/scan'
import { Button } from '../../../ui/button'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import '../../cooling.scss'
import { outcomeWords, redeemRefusal, spokenCode } from '../../cooling-view.ts'
import { useVoucherScans, type VoucherScans } from '../../voucher-scans.ts'
import { ByPhone } from './by-phone.tsx'
import { Counts } from './counts.tsx'

const saidWords: Record<Said, string | undefined> = {
  added: undefined,
  again: '这个码刚扫过，正在登记。',
  unreadable: '这不是清凉领取码。领取码是 6 位字母和数字。',
}

/** The keeper's counter: scan or type, and go on when the network does not. */
export default function RedeemPage() {
  const { stationId = '', name = '我的驿站' } = usePageQuery()
  const day = useAnswer('GET /me/stations/{stationId}/cooling-day', { params: { stationId } })
  const refresh = () => void outdate('GET /me/stations/{stationId}/cooling-day')
  const scans = useVoucherScans(stationId, refresh)
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
  if (day.failure && !isPassing(day.failure))
    return (
      <Page>
        <Problem failure={day.failure} sentence={redeemRefusal(day.failure)} />
      </Page>
    )
  return (
    <Page actions={canScan && <Button kind="primary" id="scan" label="扫领取码" onPress={() => void scanOne()} />}>
      <Title>{name}</Title>
      <View className="stack">
        <Loaded answer={day}>
          {({ day: today }) =>
            today ? <Counts day={today} /> : <StateSentence tone="info">今天这里没有清凉物资。</StateSentence>
          }
        </Loaded>
        <TypeIn onCode={take} said={said} />
        {scans.failure && !isPassing(scans.failure) && (
          <StateSentence tone="problem">{redeemRefusal(scans.failure)}</StateSentence>
        )}
        <Scans queue={scans.queue} offline={Boolean(scans.failure)} onRetry={() => void scans.flush()} />
        <ByPhone stationId={stationId} onDone={refresh} />
      </View>
    </Page>
  )
}

function TypeIn({ onCode, said }: { onCode: (code: string) => boolean; said: string | undefined }) {
  const [code, setCode] = useState('')
  const enter = () => {
    if (code.trim() && onCode(code.replace(/\s/g, ''))) setCode('')
  }
  return (
    <View>
      <TextField
        id="code"
        label="输入领取码"
        example="例如 23A BCD"
        value={code}
        maxLength={80}
        error={said}
        onChange={setCode}
        onDone={enter}
      />
      <View className="gap">
        <Button {...(canScan ? {} : { kind: 'primary' as const })} id="enter-code" label="核销" onPress={enter} />
      </View>
    </View>
  )
}

function Scans({
  queue: { waiting, answered },
  offline,
  onRetry,
}: {
  queue: VoucherScans
  offline: boolean
  onRetry: () => void
}) {
  if (waiting.length + answered.length === 0) return null
  return (
    <View {...({ role: 'status' } as object)}>
      <Heading>刚才核销的</Heading>
      {offline && waiting.length > 0 && (
        <>
          <StateSentence tone="waiting">{`没有网络。${waiting.length} 个已记在手机上，连上后自动登记。`}</StateSentence>
          <View className="gap">
            <Button id="sync" label="现在登记" onPress={onRetry} />
          </View>
        </>
      )}
      <View className="gap">
        <List>
          {waiting.toReversed().map(({ scanId, code }) => (
            <ScanRow key={scanId} code={code} tone="waiting" words="已记在手机上，还没有登记" />
          ))}
          {answered.map(({ scanId, code, outcome, redeemedAt }) => (
            <ScanRow key={scanId} code={code} {...outcomeWords(outcome, redeemedAt)} />
          ))}
        </List>
      </View>
    </View>
  )
}

function ScanRow({ code, tone, words }: { code: string } & ReturnType<typeof outcomeWords>) {
  return (
    <ListRow
      title={spokenCode(code)}
      note={
        <StateSentence tone={tone} plain>
          {words}
        </StateSentence>
      }
    />
  )
}
