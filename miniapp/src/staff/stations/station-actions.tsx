import { View } from '@tarojs/components'
import type { StationFile } from 'shared-types/station-staff'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { DateInput } from '../../ui/date-input'
import { localToday } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useReadVersion } from '../read-version.ts'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { actSentence, fieldProblem, reasonProblem } from '../staff-words.ts'
import { CloseSheet } from '../station-words.ts'
import { stationChanged } from './station-changed.ts'

type Act = 'close' | 'check' | 'end' | 'restore'

/** What may be done with a station now. */
export function StationActions({ file }: { file: StationFile }) {
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  const { busy, failure, submit } = useSubmit('DELETE /staff/stations/{stationId}/closure')
  const { stationId } = file
  const reopen = async () => {
    await submit({ params: { stationId } })
    await stationChanged()
  }
  const shut = file.closure && (!file.closure.untilAt || Date.parse(file.closure.untilAt) > Date.now())
  if (file.state === 'ended')
    return (
      <>
        <Button kind="primary" id="restore" label="恢复这个驿站" onPress={() => setAct('restore')} />
        {act === 'restore' && <EndingSheet file={file} act="restore" onClose={close} />}
      </>
    )
  return (
    <>
      {shut ? (
        <Button kind="primary" id="reopen" label="恢复开放" busy={busy && '正在保存…'} onPress={() => void reopen()} />
      ) : (
        <Button kind="primary" id="close-station" label="临时关闭" onPress={() => setAct('close')} />
      )}
      <View className="actions-three">
        <Button id="check" label="检查登记" onPress={() => setAct('check')} />
        <Button kind="danger" id="end" label="撤销" onPress={() => setAct('end')} />
      </View>
      <Said failure={failure} />
      {act === 'close' && <Closing stationId={stationId} onClose={close} />}
      {act === 'check' && <CheckSheet stationId={stationId} onClose={close} />}
      {act === 'end' && <EndingSheet file={file} act="end" onClose={close} />}
    </>
  )
}

function Closing({ stationId, onClose }: { stationId: string; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('PUT /staff/stations/{stationId}/closure')
  return (
    <CloseSheet
      busy={busy}
      problem={failure && actSentence(failure)}
      onClose={onClose}
      onSend={body =>
        void submit({ params: { stationId }, body }).then(async done => {
          if (done) onClose()
          await stationChanged()
        })
      }
    />
  )
}

/** Stations are looked at every quarter unless somebody says otherwise. */
const quarterMs = 90 * 86_400_000

function CheckSheet({ stationId, onClose }: { stationId: string; onClose: () => void }) {
  const [on, setOn] = useState(localToday())
  const [next, setNext] = useState(localToday(new Date(Date.now() + quarterMs)))
  const [note, setNote] = useState('')
  const { busy, failure, submit } = useSubmit('POST /staff/stations/{stationId}/checks')
  const save = async () => {
    const body = { on, ...(note.trim() ? { note: note.trim() } : {}), ...(next ? { nextCheckOn: next } : {}) }
    if (await submit({ params: { stationId }, body })) onClose()
    await stationChanged()
  }
  return (
    <Sheet title="检查登记" confirm={{ label: '保存', busy: busy && '正在保存…', onPress: () => void save() }} onClose={onClose}>
      <Field label="哪天去看的" error={fieldProblem(failure, 'on')}>
        <DateInput id="checked-on" label="哪天去看的" value={on} latest={localToday()} onChange={setOn} />
      </Field>
      <TextField
        id="check-note"
        label="看到的情况（可不填）"
        example="例如：饮水机滤芯该换了"
        value={note}
        manyLines
        maxLength={200}
        onChange={setNote}
      />
      <Field label="下次检查" help="到期会在列表里提醒。" error={fieldProblem(failure, 'nextCheckOn')}>
        <DateInput id="next-check" label="下次检查" value={next} onChange={setNext} />
      </Field>
      <Said failure={failure} />
    </Sheet>
  )
}

const endings = {
  end: {
    title: '撤销这个驿站？',
    label: '确定撤销',
    ask: '请写明为什么撤销',
    words: '撤销后地图和列表上不再显示，二维码扫了会说明已撤销。资料和历史都留着，可以恢复。',
    common: ['场地收回', '长期不能开放', '并入附近的驿站'],
  },
  restore: {
    title: '恢复这个驿站？',
    label: '确定恢复',
    ask: '请写明为什么恢复',
    words: '恢复后地图和列表上重新显示。',
    common: ['撤销有误', '重新开放'],
  },
} as const

function EndingSheet({ file, act, onClose }: { file: StationFile; act: keyof typeof endings; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const ending = useSubmit('POST /staff/stations/{stationId}/ending', stationChanged)
  const restoring = useSubmit('POST /staff/stations/{stationId}/restoration', stationChanged)
  const { busy, failure, submit } = act === 'end' ? ending : restoring
  const readVersion = useReadVersion(file.version, failure)
  const { title, label, ask, words, common } = endings[act]
  const problem = reasonProblem(reason, ask)
  const save = async () => {
    setTried(true)
    if (problem) return
    const body = { version: readVersion(), reason: reason.trim() }
    if (!(await submit({ params: { stationId: file.stationId }, body }))) return
    onClose()
    await stationChanged()
  }
  return (
    <Sheet
      title={title}
      confirm={{ label, danger: act === 'end', busy: busy && '正在保存…', onPress: () => void save() }}
      onClose={onClose}
    >
      <View>{words}</View>
      <ReasonField label="原因" value={reason} onChange={setReason} problem={tried ? problem : undefined} common={common} />
      <Said failure={failure} />
    </Sheet>
  )
}
