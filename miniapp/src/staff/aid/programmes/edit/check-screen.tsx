import { View } from '@tarojs/components'
import { useState } from 'react'
import { scrollToTop } from '../../../../platform/scroll.ts'
import { Button } from '../../../../ui/button'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { ReasonField } from '../../../reason-field.tsx'
import { Said } from '../../../said.tsx'
import { fieldProblem, reasonProblem } from '../../../staff-words.ts'
import { ProgrammeInWords } from '../programme-in-words.tsx'
import { type PartId, parts, partTitles } from '../programme-lines.ts'
import type { ProgrammeEdit } from '../use-programme-edit.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { ChangeList } from './change-list.tsx'

interface CheckProps {
  edit: ProgrammeEdit
  onPart: (part: PartId) => void
  onBack: () => void
  onLeave: () => void
  onSaved: (programmeId: string) => void
}

const common = {
  add: ['新年度开始', '按新文件设立'],
  change: ['按今年的文件调整', '更正写错的地方', '上级要求'],
}

/** All that changes, once more, then why. */
export function CheckScreen({ edit, onPart, onBack, onLeave, onSaved }: CheckProps) {
  const [tried, setTried] = useState(false)
  const { isNew, changes, problems, busy, failure, overtaken, edit: held } = edit
  const why = reasonProblem(held.reason, isNew ? '请写明为什么设这个项目' : '请写明修改的原因')
  const nothing = !isNew && changes.length === 0
  const ready = problems.length === 0 && !overtaken && !nothing
  const save = async () => {
    setTried(true)
    if (why) return
    const done = await edit.save()
    if (done) onSaved(done.programme.programmeId)
    else scrollToTop()
  }
  return (
    <Page
      actions={
        ready ? (
          <View className="actions-row">
            <View className="actions-row-minor">
              <Button id="check-back" label="返回" onPress={onBack} />
            </View>
            <View className="actions-row-main">
              <Button
                kind="primary"
                id="programme-save"
                label="保存这一稿"
                busy={busy && '正在保存…'}
                onPress={() => void save()}
              />
            </View>
          </View>
        ) : (
          <Button id="check-back" label="返回" onPress={onBack} />
        )
      }
    >
      <Title>请核对</Title>
      <ChangedMeanwhile edit={edit} onLeave={onLeave} />
      {!overtaken && problems.length === 0 && <Said failure={failure} />}
      <Wrong edit={edit} onPart={onPart} />
      {isNew ? <ProgrammeInWords facts={edit.now} /> : <ChangeList changes={changes} title={overtaken ? '您改的' : undefined} />}
      {ready && <Why edit={edit} problem={tried ? why : undefined} />}
    </Page>
  )
}

function Why({ edit, problem }: { edit: ProgrammeEdit; problem: string | undefined }) {
  const { isNew, failure } = edit
  return (
    <View className="group">
      <Heading>{isNew ? '为什么设' : '为什么改'}</Heading>
      <ReasonField
        label="原因"
        help="会写进修改记录，审计人员看得到。"
        value={edit.edit.reason}
        onChange={edit.setReason}
        problem={problem ?? fieldProblem(failure, 'reason')}
        common={isNew ? common.add : common.change}
      />
      <View className="second gap">
        {isNew
          ? '保存后，要由另一位县总工会的同事看过才启用。启用以前，会员看不到。'
          : '保存后，要由另一位县总工会的同事看过才启用。启用以后新提交的申请按新的一版办，已经提交的不变。'}
      </View>
    </View>
  )
}

/** What stands in the way, each with the way to where it is mended. */
function Wrong({ edit: { problems }, onPart }: Pick<CheckProps, 'edit' | 'onPart'>) {
  if (problems.length === 0) return null
  return (
    <View className="gap stack">
      <StateSentence tone="problem">{`还有 ${problems.length} 处要改，改好才能保存。`}</StateSentence>
      <List>
        {parts.map(part => {
          const [first, ...rest] = problems.filter(problem => problem.part === part)
          return (
            first && (
              <ListRow
                key={part}
                id={`mend-${part}`}
                title={partTitles[part]}
                note={rest.length > 0 ? `${first.message}，等 ${rest.length + 1} 处` : first.message}
                onOpen={() => onPart(part)}
              />
            )
          )
        })}
      </List>
    </View>
  )
}
