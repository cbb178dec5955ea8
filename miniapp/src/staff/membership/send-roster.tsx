import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { type PickedFile, pickSpreadsheet } from '../../platform/pick-file'
import type { ApiAnswer } from '../../platform/request.ts'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Said } from '../said.tsx'
import { SheetProblems } from '../sheet-problems.tsx'
import { fieldProblem } from '../staff-words.ts'
import { TickField, toggled } from '../tick-field.tsx'
import { keepRoster, keptRoster, RosterProgress } from './roster-progress.tsx'
import { lookedSentence } from './roster-view.ts'

type Looked = ApiAnswer<'POST /staff/membership/rosters'>

const promise = [{ value: 'signed' as const, words: '表里的职工都在纸质登记表上签过名，同意登记为会员' }]

/** Looked at first, then taken in as a whole; the same sheet again does nothing twice. */
export function SendRoster({ orgId }: { orgId: string }) {
  const [signed, setSigned] = useState<readonly 'signed'[]>([])
  const [tried, setTried] = useState(false)
  const [file, setFile] = useState<PickedFile>()
  const [looked, setLooked] = useState<Looked>()
  const [rosterId, setRosterId] = useState(keptRoster)
  const { busy, failure, submit, clear } = useSubmit('POST /staff/membership/rosters')
  const look = async (dryRun: boolean, chosen = file) => {
    if (!chosen) return
    const answer = await submit({ body: { orgId, fileBase64: chosen.base64, dryRun, formsSigned: true } })
    setLooked(answer)
    if (!answer?.roster) return
    keepRoster(answer.roster.rosterId)
    setRosterId(answer.roster.rosterId)
    setFile(undefined)
    setLooked(undefined)
  }
  const pick = async () => {
    setTried(true)
    if (signed.length === 0) return
    const picked = await pickSpreadsheet()
    if (!picked) return
    clear()
    setFile(picked)
    setLooked(undefined)
    await look(true, picked)
  }
  const sentence = looked && lookedSentence(looked)
  const mayImport = looked && looked.problems.length === 0 && looked.added + looked.changed > 0
  return (
    <View>
      <Heading>第二步：导入</Heading>
      <View className="stack">
        {rosterId && <RosterProgress rosterId={rosterId} />}
        <TickField
          id="forms"
          label="导入前请确认"
          error={tried && signed.length === 0 ? '请先确认，再选文件' : undefined}
          options={promise}
          chosen={signed}
          onToggle={one => setSigned(toggled(signed, one))}
        />
        <Button
          id="pick-roster"
          label={file ? `换一个文件（${file.name}）` : '选择填好的表格'}
          busy={busy && '正在检查…'}
          onPress={() => void pick()}
        />
        {sentence && <StateSentence tone={sentence.tone}>{sentence.words}</StateSentence>}
        {looked && looked.problems.length > 0 && <SheetProblems {...looked} />}
        {mayImport && (
          <Button
            kind="primary"
            id="import-roster"
            label={`导入 ${looked.added + looked.changed} 人`}
            busy={busy && '正在导入…'}
            onPress={() => void look(false)}
          />
        )}
        {failure && <StateSentence tone="problem">{fieldProblem(failure, 'file') ?? '没有导入。'}</StateSentence>}
        {!fieldProblem(failure, 'file') && <Said failure={failure} />}
        <View className="second">导入后，职工用登记的手机号打开小程序，填姓名和证件号就能领到会员证，不用再审核。</View>
      </View>
    </View>
  )
}
