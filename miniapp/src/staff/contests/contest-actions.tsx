import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { momentWords } from '../../ui/dates.ts'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet.tsx'
import { useReadVersion } from '../read-version.ts'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { type DeskContest, mayStill } from './contest-words.ts'
import { contestsChanged } from './contests-changed.ts'

export type Act = 'publish' | 'close' | 'callOff'

interface ActionsProps {
  contest: DeskContest
  onAct: (act: Act) => void
}

/** What may be done with a contest now; nothing where that is nothing. */
export function actionsOf({ contest, onAct }: ActionsProps) {
  const may = mayStill(contest)
  if (contest.mayPublish) return <Button kind="primary" id="publish" label="发布" onPress={() => onAct('publish')} />
  if (!may.close && !may.callOff) return null
  return (
    <View className="actions-three">
      {may.close && <Button id="close-sign-up" label="提前截止" onPress={() => onAct('close')} />}
      {may.callOff && <Button kind="danger" id="call-off" label="取消竞赛" onPress={() => onAct('callOff')} />}
    </View>
  )
}

export const ActSheet = ({ act, ...props }: ActProps & { act: Act }) =>
  act === 'publish' ? <PublishSheet {...props} /> : <EndingSheet act={act} {...props} />

interface ActProps {
  contest: DeskContest
  onClose: () => void
}

function PublishSheet({ contest, onClose }: ActProps) {
  const { busy, failure, submit } = useSubmit('POST /staff/contests/{contestId}/publication', contestsChanged)
  const version = useReadVersion(contest.version, failure)
  const publish = async () => {
    const done = await submit({ params: { contestId: contest.contestId }, body: { version: version() } })
    if (!done) return
    await contestsChanged()
    onClose()
  }
  return (
    <Sheet
      title={`发布“${contest.form.title}”？`}
      confirm={{ label: '发布', busy: busy && '正在发布…', onPress: () => void publish() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View>{`大家马上看得到，${momentWords(contest.form.opensAt)}开始报名。`}</View>
      <View className="gap">
        发布以后，类别、报名方式、队伍和工种不能再改；名额、时间、地点还可以改，会把原因告诉报了名的人。
      </View>
    </Sheet>
  )
}

const endings = {
  close: {
    title: '现在就截止报名？',
    words: '马上不能再报名。已经报上的不受影响，候补照常递补。',
    label: '截止报名',
    ask: '请写明提前截止的原因',
    common: ['名额已经报满', '赛程提前'],
  },
  callOff: {
    title: '取消这场竞赛？',
    words: '取消以后不能恢复。报了名、候补、等推荐的人都会收到您写的原因。',
    label: '确定取消',
    ask: '请写明取消的原因',
    common: ['报名人数不够', '场地不能用', '改期另办'],
  },
} as const

function EndingSheet({ contest, act, onClose }: ActProps & { act: keyof typeof endings }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const closing = useSubmit('POST /staff/contests/{contestId}/closing', contestsChanged)
  const callingOff = useSubmit('POST /staff/contests/{contestId}/calling-off', contestsChanged)
  const { busy, failure, submit } = act === 'close' ? closing : callingOff
  const version = useReadVersion(contest.version, failure)
  const { title, words, label, ask, common } = endings[act]
  const problem = reasonProblem(reason, ask)
  const send = async () => {
    setTried(true)
    if (problem) return
    const done = await submit({
      params: { contestId: contest.contestId },
      body: { version: version(), reason: reason.trim() },
    })
    if (!done) return
    await contestsChanged()
    onClose()
  }
  return (
    <Sheet
      title={title}
      confirm={{ label, danger: true, busy: busy && '正在保存…', onPress: () => void send() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      <View>{words}</View>
      <ReasonField label="原因" value={reason} onChange={setReason} problem={tried ? problem : undefined} common={common} />
    </Sheet>
  )
}
