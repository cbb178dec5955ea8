import { View } from '@tarojs/components'
import type { RosterLine } from 'shared-types/cooling'
import { useState } from 'react'
import { useSubmit } from '../../../../platform/answers.ts'
import { usePhotos } from '../../../../platform/use-photos.ts'
import { Button } from '../../../../ui/button'
import { Heading } from '../../../../ui/heading.tsx'
import { ListRow } from '../../../../ui/list-row.tsx'
import { PhotoField } from '../../../../ui/photo-field.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { TickRow } from '../../../../ui/tick-row'
import { Said } from '../../../said.tsx'
import { lineNote } from '../../cooling-desk-view.ts'

interface RosterProps {
  allocationId: string
  lines: readonly RosterLine[]
  /** What was left has been given back. */
  closed: boolean
  keeps: boolean
  onChanged: () => Promise<unknown>
}

/** Tick who has signed the sheet, take one photo of it. */
export function Roster({ allocationId, lines, closed, keeps, onChanged }: RosterProps) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const toggle = (lineId: string) => setTicked(ticked.includes(lineId) ? ticked.filter(id => id !== lineId) : [...ticked, lineId])
  const done = async () => {
    await onChanged()
    setTicked([])
  }
  if (lines.length === 0) return <Empty icon="users" sentence="名单还是空的。先加人，发放时逐个签收。" />
  return (
    <View>
      <Heading>{`名单（${lines.length} 人）`}</Heading>
      <View className="list">
        {lines.map(line => (
          <Line
            key={line.lineId}
            line={line}
            closed={closed}
            ticked={ticked.includes(line.lineId)}
            onToggle={keeps ? toggle : undefined}
          />
        ))}
      </View>
      {ticked.length > 0 && <Signature allocationId={allocationId} lineIds={ticked} onDone={done} onRefused={onChanged} />}
    </View>
  )
}

interface LineProps {
  line: RosterLine
  closed: boolean
  ticked: boolean
  onToggle: ((lineId: string) => void) | undefined
}

/** Only what can still be ticked looks like it. */
function Line({ line, closed, ticked, onToggle }: LineProps) {
  const { lineId, nameMasked, handedAt } = line
  const note = (
    <StateSentence tone={handedAt ? 'done' : closed ? 'info' : 'waiting'} plain>
      {lineNote(line, closed)}
    </StateSentence>
  )
  if (handedAt || !onToggle) return <ListRow title={nameMasked} note={note} />
  return (
    <TickRow id={`line-${lineId}`} on={ticked} onToggle={() => onToggle(lineId)}>
      {nameMasked}
      <View className="row-note">{note}</View>
    </TickRow>
  )
}

interface SignatureProps {
  allocationId: string
  lineIds: readonly string[]
  onDone: () => Promise<unknown>
  onRefused: () => Promise<unknown>
}

function Signature({ allocationId, lineIds, onDone, onRefused }: SignatureProps) {
  const photos = usePhotos({ purpose: 'cooling-signature', most: 1 })
  const [asked, setAsked] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/cooling/allocations/{allocationId}/hand-outs')
  const photoId = photos.readyIds[0]
  const send = async () => {
    setAsked(true)
    if (!photoId) return
    const done = await submit({ params: { allocationId }, body: { lineIds: [...lineIds], photoId } })
    await (done ? onDone() : onRefused())
  }
  return (
    <View className="stack gap">
      <PhotoField
        label="签字的照片"
        help={asked && !photoId ? '请先拍下签字的名单，再登记。' : '拍下这几位签字的那一页，看得清签名就行。'}
        photos={photos.photos}
        most={1}
        notAllowed={photos.notAllowed}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      <Said failure={failure} />
      <Button
        kind="primary"
        id="hand-out"
        label={`登记 ${lineIds.length} 人已领取`}
        busy={(busy && '正在登记…') || (photos.busy && '照片还在上传')}
        onPress={() => void send()}
      />
    </View>
  )
}
