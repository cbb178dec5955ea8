import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../../platform/answers.ts'
import { Button } from '../../../../ui/button'
import { TextField } from '../../../../ui/text-field.tsx'
import { Said } from '../../../said.tsx'
import { fieldProblem } from '../../../staff-words.ts'
import { type Picked, UnionPicker } from '../../../union-picker.tsx'
import { wholeNumber } from '../../cooling-desk-view.ts'

/** So many pieces for one union below. */
export function Allot({ seasonId, onDone }: { seasonId: string; onDone: () => Promise<void> }) {
  const [picked, setPicked] = useState<Picked>()
  const [pieces, setPieces] = useState('')
  const [asked, setAsked] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/cooling/seasons/{seasonId}/allocations')
  const count = wholeNumber(pieces)
  const send = async () => {
    setAsked(true)
    if (!picked || !count) return
    const done = await submit({ params: { seasonId }, body: { orgId: picked.orgId, pieces: count } })
    if (done) await onDone()
  }
  return (
    <View className="stack">
      <UnionPicker
        label="分给哪家工会"
        role="manager"
        otherRole="reviewer"
        picked={picked}
        onPick={setPicked}
        problem={asked && !picked ? '请选一家工会' : undefined}
      />
      <TextField
        id="pieces"
        label="多少份"
        kind="number"
        example="200"
        value={pieces}
        error={fieldProblem(failure, 'pieces') ?? (asked && !count ? '请填写份数' : undefined)}
        onChange={setPieces}
      />
      <Said failure={failure} />
      <Button kind="primary" id="send-allot" label="分配" busy={busy && '正在保存…'} onPress={() => void send()} />
    </View>
  )
}
