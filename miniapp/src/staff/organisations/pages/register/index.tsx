import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { type PickedFile, pickSpreadsheet } from '../../../../platform/pick-file'
import { type ApiAnswer, send } from '../../../../platform/request.ts'
import { Button } from '../../../../ui/button'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { reaches, useGrants } from '../../../my-roles.ts'
import { Said } from '../../../said.tsx'
import { SheetProblems } from '../../../sheet-problems.tsx'
import { fieldProblem } from '../../../staff-words.ts'
import { useSheetDownload } from '../../../../platform/use-sheet-download.ts'
import '../../../staff.scss'
import { treeChanged } from '../../edit-union.tsx'
import { registerSentence } from '../../organisations-view.ts'

/** The unions in and out as a sheet, in the national codes of the registers above. */
export default function RegisterPage() {
  const { orgId = '' } = usePageQuery()
  const answer = useAnswer('GET /organisations/{orgId}', { params: { orgId } })
  const grants = useGrants().data?.items ?? []
  return (
    <Page>
      <Loaded answer={answer}>
        {union => (
          <>
            <Title>工会名册导出和导入</Title>
            <View className="second">{union.name}</View>
            <View className="gap stack">
              <TakeOut orgId={orgId} />
              {reaches(grants, union, 'manager') && <SendIn orgId={orgId} />}
            </View>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function TakeOut({ orgId }: { orgId: string }) {
  const { busy, failure, saved, download } = useSheetDownload()
  const take = () => download(() => send('GET /staff/organisations/{orgId}/register', { params: { orgId } }))
  return (
    <View>
      <Heading>导出</Heading>
      <View className="stack">
        <View className="second">本级和下级工会的名称、类型、代码、区划、行业和会员人数，没有职工个人信息。</View>
        <Button id="take-register" label="导出工会名册（Excel）" busy={busy && '正在准备…'} onPress={take} />
        <Said failure={failure} />
        {saved === false && <StateSentence tone="problem">表格没有存到这台设备上，请再导出一次。</StateSentence>}
      </View>
    </View>
  )
}

/** Looked at first, then taken in as a whole; the same sheet again founds nothing twice. */
function SendIn({ orgId }: { orgId: string }) {
  const [file, setFile] = useState<PickedFile>()
  const [looked, setLooked] = useState<ApiAnswer<'POST /staff/organisations/{orgId}/registers'>>()
  const [isDone, setDone] = useState(false)
  const { busy, failure, submit, clear } = useSubmit('POST /staff/organisations/{orgId}/registers')
  const look = async (dryRun: boolean, chosen: PickedFile) => {
    const answer = await submit({ params: { orgId }, body: { fileBase64: chosen.base64, dryRun } })
    setLooked(answer)
    setDone(Boolean(answer) && !dryRun)
    if (answer && !dryRun) {
      setFile(undefined)
      await treeChanged()
    }
  }
  const pick = async () => {
    const picked = await pickSpreadsheet()
    if (!picked) return
    clear()
    setFile(picked)
    setLooked(undefined)
    await look(true, picked)
  }
  const sentence = looked && registerSentence(looked, isDone)
  const changes = looked && looked.problems.length === 0 ? looked.added + looked.changed : 0
  const unreadable = fieldProblem(failure, 'file')
  return (
    <View>
      <Heading>导入</Heading>
      <View className="stack">
        <View className="second">
          在导出的表里增加或修改，再选回来：新的行会设立工会，原有的行会改资料，空着的格不变。不会撤销工会，也不改上级。
        </View>
        <Button
          id="pick-register"
          label={file ? `换一个文件（${file.name}）` : '选择填好的表格'}
          busy={busy && '正在检查…'}
          onPress={() => void pick()}
        />
        {sentence && <StateSentence tone={sentence.tone}>{sentence.words}</StateSentence>}
        {looked && looked.problems.length > 0 && <SheetProblems {...looked} />}
        {file && changes > 0 && (
          <Button
            kind="primary"
            id="import-register"
            label={`导入 ${changes} 家`}
            busy={busy && '正在导入…'}
            onPress={() => void look(false, file)}
          />
        )}
        {unreadable && <StateSentence tone="problem">{unreadable}</StateSentence>}
        {failure && !unreadable && <Said failure={failure} />}
      </View>
    </View>
  )
}
