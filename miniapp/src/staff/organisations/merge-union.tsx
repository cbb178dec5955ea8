import { View } from '@tarojs/components'
import type { Organisation } from 'shared-types/organisations'
import { useEffect, useRef, useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { type Picked, UnionPicker } from '../union-picker.tsx'
import { treeChanged } from './edit-union.tsx'
import { mergeWords, rearrangements } from './organisations-view.ts'

interface Progress {
  moved: number
  remaining: number
  closed: boolean
}

/** Each call moves some members; it is called again until the union is closed, and goes on where it stopped. */
function useMerge(union: Organisation) {
  const { failure, submit } = useSubmit('POST /staff/membership/organisations/{orgId}/merge')
  const [progress, setProgress] = useState<Progress>()
  const [busy, setBusy] = useState(false)
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])
  const merge = async (into: Picked, reason: string) => {
    if (busy) return
    setBusy(true)
    let moved = progress?.moved ?? 0
    for (let closed = false; !closed && shown.current;) {
      const answer = await submit({
        params: { orgId: union.orgId },
        body: { intoOrgId: into.orgId, version: union.version, reason },
      })
      if (!answer) break
      moved += answer.moved
      closed = answer.closed
      setProgress({ ...answer, moved })
    }
    setBusy(false)
    await treeChanged()
  }
  return { failure, progress, busy, merge }
}

export function MergeUnion({ union }: { union: Organisation }) {
  const [into, setInto] = useState<Picked>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { failure, progress, busy, merge } = useMerge(union)
  const why = reasonProblem(reason, '请写明原因')
  const where = !into ? '请选择并到哪一家' : into.orgId === union.orgId ? '不能并到自己，请选另一家' : undefined
  const { title, lead, confirm } = rearrangements.merge
  const start = () => {
    setTried(true)
    if (into && !where && !why) void merge(into, reason.trim())
  }
  const said = progress && (
    <StateSentence tone={progress.closed ? 'done' : 'waiting'}>
      {mergeWords(progress.moved, progress.remaining, progress.closed)}
    </StateSentence>
  )
  if (progress?.closed && into)
    return (
      <Page
        actions={
          <Button
            kind="primary"
            id="to-merged"
            label={`看${into.name}`}
            onPress={() => replaceBy('staff/organisations/pages/union/index', { orgId: into.orgId })}
          />
        }
      >
        {said}
      </Page>
    )
  return (
    <Page
      actions={
        <Button kind="primary" id="confirm" label={progress ? '接着合并' : confirm} busy={busy && '正在合并…'} onPress={start} />
      }
    >
      <Title>{`${title}：${union.name}`}</Title>
      <View className="lead">{lead}</View>
      {said}
      {!progress && (
        <>
          <UnionPicker label="并到哪一家" role="manager" picked={into} onPick={setInto} />
          {tried && where && <View className="field-error">{where}</View>}
          <ReasonField label="原因" value={reason} onChange={setReason} problem={tried ? why : undefined} />
        </>
      )}
      <Said failure={failure} />
    </Page>
  )
}
