import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffStationRow } from 'shared-types/station-staff'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { canPrint, print } from '../../../../platform/print'
import type { ApiAnswer } from '../../../../platform/request.ts'
import { saveImage } from '../../../../platform/save-image'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { SearchField } from '../../../../ui/search-field.tsx'
import { TickRow } from '../../../../ui/tick-row'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { found } from '../../list-view.ts'
import '../../stations.scss'

/** One question to WeChat each: a sheet of paper holds this many. */
const most = 12
/** More rows are found by name. */
const mostRows = 60

type Code = ApiAnswer<'POST /staff/station-qr-codes'>['items'][number]

/** Codes to print and put up: each opens its station's page. */
export default function CodesPage() {
  const { orgId = '', stationId } = usePageQuery()
  const answer = useAnswer('GET /staff/stations', { query: { orgId } })
  const [codes, setCodes] = useState<Code[]>()
  if (codes) return <Sheet codes={codes} onBack={() => setCodes(undefined)} />
  if (answer.data) return <Choose rows={answer.data.items} first={stationId ? [stationId] : []} onCodes={setCodes} />
  return (
    <Page>
      <Loaded answer={answer}>{() => null}</Loaded>
    </Page>
  )
}

interface ChooseProps {
  rows: readonly StaffStationRow[]
  /** Chosen already, when one comes from a station's page. */
  first: string[]
  onCodes: (codes: Code[]) => void
}

function Choose({ rows, first, onCodes }: ChooseProps) {
  const [picked, setPicked] = useState(first)
  const [text, setText] = useState('')
  const { busy, failure, submit } = useSubmit('POST /staff/station-qr-codes')
  const toggle = (id: string) => setPicked(picked.includes(id) ? picked.filter(one => one !== id) : [...picked, id].slice(-most))
  const make = async () => {
    const answer = await submit({ body: { stationIds: picked } })
    if (answer) onCodes(answer.items)
  }
  return (
    <Page
      actions={
        <Button
          kind="primary"
          id="make-codes"
          label={picked.length > 0 ? `做 ${picked.length} 张` : '请选择驿站'}
          disabled={picked.length === 0}
          busy={busy && '正在取…'}
          onPress={() => void make()}
        />
      }
    >
      <Title>选要打印的驿站</Title>
      <View className="second">{`一次最多 ${most} 个。贴在门口，微信一扫就看到开放时间和电话。`}</View>
      <SearchField id="search-station" label="按名称或地址找" value={text} onChange={setText} />
      <View className="list gap">
        {found(rows, 'all', text, new Date())
          .slice(0, mostRows)
          .map(row => (
            <TickRow
              key={row.stationId}
              id={`pick-${row.stationId}`}
              on={picked.includes(row.stationId)}
              onToggle={() => toggle(row.stationId)}
            >
              <View className="row-title">{row.name}</View>
              <View className="row-note">{row.address}</View>
            </TickRow>
          ))}
      </View>
      <Said failure={failure} />
    </Page>
  )
}

function Sheet({ codes, onBack }: { codes: readonly Code[]; onBack: () => void }) {
  const [saved, setSaved] = useState<number>()
  const saveAll = async () => {
    let count = 0
    for (const { pngBase64, name } of codes) if (await saveImage(pngBase64, `驿站二维码-${name}`)) count += 1
    setSaved(count)
  }
  return (
    <Page
      wide
      actions={
        <>
          {canPrint ? (
            <Button kind="primary" id="print" label="打印" onPress={print} />
          ) : (
            <Button kind="primary" id="save-codes" label="保存到相册" onPress={() => void saveAll()} />
          )}
          <Button id="back-to-choose" label="重新选" onPress={onBack} />
        </>
      }
    >
      <View className="code-sheet">
        {codes.map(({ stationId, name, address, pngBase64 }) => (
          <View className="code-card" key={stationId}>
            <View
              className="union-qr"
              style={{ backgroundImage: `url("data:image/png;base64,${pngBase64}")` }}
              {...({ role: 'img', 'aria-label': `${name}的二维码` } as object)}
            />
            <View className="code-name">{name}</View>
            <View className="second">{address}</View>
            <View className="second">{`编号 ${stationId.slice(4).toUpperCase()}`}</View>
            <View className="second">微信扫码看开放时间</View>
          </View>
        ))}
      </View>
      {saved !== undefined && (
        <View className="second">
          {saved === codes.length ? '都保存好了。' : `保存了 ${saved} 张，请在手机设置里允许保存到相册。`}
        </View>
      )}
    </Page>
  )
}
