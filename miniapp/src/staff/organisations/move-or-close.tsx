import type { Organisation } from 'shared-types/organisations'
import { type ReactNode, useState } from 'react'
import { View } from '@tarojs/components'
import { useSubmit } from '../../platform/answers.ts'
import type { Failure } from '../../platform/failure.ts'
import { back } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { ReasonField } from '../reason-field.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { fieldProblem, reasonProblem } from '../staff-words.ts'
import { type Picked, UnionPicker } from '../union-picker.tsx'
import { type Rearrangement, rearrangements } from './organisations-view.ts'
import { treeChanged } from './edit-union.tsx'

interface FrameProps {
  union: Organisation
  act: Rearrangement
  busy: boolean
  failure: Failure | undefined
  onConfirm: () => void
  children: ReactNode
}

function Frame({ union, act, busy, failure, onConfirm, children }: FrameProps) {
  const { title, lead, confirm } = rearrangements[act]
  return (
    <Page
      actions={
        <Button
          kind={act === 'close' ? 'danger' : 'primary'}
          id="confirm"
          label={confirm}
          busy={busy && '正在办理…'}
          onPress={onConfirm}
        />
      }
    >
      <Title>{`${title}：${union.name}`}</Title>
      <View className="lead">{lead}</View>
      {children}
      <Said failure={failure} />
    </Page>
  )
}

export function MoveUnion({ union }: { union: Organisation }) {
  const [to, setTo] = useState<Picked>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/organisations/{orgId}/move', treeChanged)
  const { orgId } = union
  const readVersion = useReadVersion(union.version, failure)
  const why = reasonProblem(reason, '请写明原因')
  const move = async () => {
    setTried(true)
    if (!to || why) return
    const done = await submit({ params: { orgId }, body: { parentId: to.orgId, version: readVersion(), reason: reason.trim() } })
    if (!done) return
    await treeChanged()
    back()
  }
  return (
    <Frame union={union} act="move" busy={busy} failure={failure} onConfirm={() => void move()}>
      <UnionPicker
        label="新的上级"
        role="manager"
        picked={to}
        onPick={setTo}
        problem={(tried && !to ? '请选择新的上级' : undefined) ?? fieldProblem(failure, 'parentId')}
      />
      <ReasonField label="原因" value={reason} onChange={setReason} problem={tried ? why : undefined} />
    </Frame>
  )
}

export function CloseUnion({ union }: { union: Organisation }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/organisations/{orgId}/closure', treeChanged)
  const { orgId } = union
  const readVersion = useReadVersion(union.version, failure)
  const why = reasonProblem(reason, '请写明原因')
  const close = async () => {
    setTried(true)
    if (why) return
    const done = await submit({ params: { orgId }, body: { version: readVersion(), reason: reason.trim() } })
    if (!done) return
    await treeChanged()
    back()
  }
  return (
    <Frame union={union} act="close" busy={busy} failure={failure} onConfirm={() => void close()}>
      <ReasonField
        label="原因"
        value={reason}
        onChange={setReason}
        problem={tried ? why : undefined}
        common={['单位注销', '长期没有会员']}
      />
    </Frame>
  )
}
