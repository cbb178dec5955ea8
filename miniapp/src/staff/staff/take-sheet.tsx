import { roleWords } from 'shared-types/act-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Leaving } from 'shared-types/staff'
import { outdate, useAnswer, useSubmit } from '../../platform/answers.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Said } from '../said.tsx'
import { type Picked, UnionPicker } from '../union-picker.tsx'
import { endingWords, waitingWords } from './leaving-view.ts'

interface TakeSheetProps {
  orgId: string
  holder: ApiAnswer<'GET /staff/organisations/{orgId}/grants'>['items'][number]
  onClose: () => void
}

type Taker = 'above' | 'other'

/** What the person leaves behind, who takes it, and then the role is taken. */
export function TakeSheet({ orgId, holder, onClose }: TakeSheetProps) {
  const { accountId, role, nameMasked } = holder
  const params = { orgId, accountId, role }
  const answer = useAnswer('GET /staff/organisations/{orgId}/grants/{accountId}/{role}/leaving', { params })
  const [taker, setTaker] = useState<Taker>('above')
  const [picked, setPicked] = useState<Picked>()
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}')
  const missing = taker === 'other' && !picked
  const take = async () => {
    setTried(true)
    if (!answer.data || missing) return
    const done = await submit({ params, query: { handTo: taker === 'other' ? picked?.orgId : undefined } })
    if (done) onClose()
    await outdate('GET /staff/organisations/{orgId}/grants', 'GET /staff/me', 'GET /staff/organisations/{orgId}/workload')
  }
  return (
    <Sheet
      title={`收回${nameMasked}的${roleWords[role]}角色？`}
      confirm={{ label: '收回', danger: true, busy: busy && '正在收回…', onPress: () => void take() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View>马上生效。已经办完的事不变，申请人的编号和顺序保留。</View>
      <Loaded answer={answer}>
        {leaving => (
          <LeftBehind
            orgId={orgId}
            leaving={leaving}
            taker={taker}
            onTaker={setTaker}
            picked={picked}
            onPick={setPicked}
            problem={tried && missing ? '请选一家工会' : undefined}
          />
        )}
      </Loaded>
    </Sheet>
  )
}

interface LeftBehindProps {
  orgId: string
  leaving: Leaving
  taker: Taker
  onTaker: (taker: Taker) => void
  picked: Picked | undefined
  onPick: (picked: Picked | undefined) => void
  problem: string | undefined
}

function LeftBehind({ orgId, leaving, taker, onTaker, picked, onPick, problem }: LeftBehindProps) {
  const load = useAnswer('GET /staff/organisations/{orgId}/workload', { params: { orgId } }, { when: leaving.isLastReviewer })
  const own = load.data?.own
  const words = own || load.failure ? waitingWords(leaving, own) : undefined
  const lines = endingWords(leaving)
  return (
    <View className="stack gap">
      {words && <StateSentence tone="waiting">{words}</StateSentence>}
      {leaving.isLastReviewer && own && own.waiting > 0 && leaving.goesTo && (
        <Field label="等办的申请交给谁">
          <Choice
            label="等办的申请交给谁"
            id="taker"
            value={taker}
            options={[
              { value: 'above', words: `上级：${leaving.goesTo.orgName}` },
              { value: 'other', words: '另一家工会的审核人' },
            ]}
            onChange={onTaker}
          />
        </Field>
      )}
      {taker === 'other' && <UnionPicker label="哪家工会" role="manager" picked={picked} onPick={onPick} problem={problem} />}
      {lines.map(line => (
        <StateSentence tone="info" plain key={line}>
          {line}
        </StateSentence>
      ))}
    </View>
  )
}
