import { View } from '@tarojs/components'
import { useState } from 'react'
import { type CoordSystem, coordSystems } from 'shared-types/station-codes'
import { useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { type PickedFile, pickSpreadsheet } from '../../../../platform/pick-file'
import { type ApiAnswer, send } from '../../../../platform/request.ts'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { Said } from '../../../said.tsx'
import { SheetProblems } from '../../../sheet-problems.tsx'
import { fieldProblem } from '../../../staff-words.ts'
import { useSheetDownload } from '../../../../platform/use-sheet-download.ts'
import '../../../staff.scss'
import { ImportProgress, keepImport, keptImport } from '../../import-progress.tsx'

type Looked = ApiAnswer<'POST /staff/station-imports'>

const systems: Record<CoordSystem, string> = {
  'GCJ-02': '腾讯、高德地图（GCJ-02）',
  'WGS-84': 'GPS（WGS-84）',
  'BD-09': '百度地图（BD-09）',
}
const options = coordSystems.map(value => ({ value, words: systems[value] }))

/** Many stations at once: out to a sheet, and in again when every cell is right. */
export default function SheetPage() {
  const { orgId = '' } = usePageQuery()
  return (
    <Page>
      <Title>表格导入和导出</Title>
      <View className="stack">
        <Download orgId={orgId} />
        <Upload orgId={orgId} />
      </View>
    </Page>
  )
}

function Download({ orgId }: { orgId: string }) {
  const { busy, failure, saved, download } = useSheetDownload()
  const take = (empty: boolean) =>
    download(() => send('GET /staff/station-export', { query: { orgId, ...(empty ? { empty: 'true' as const } : {}) } }))
  return (
    <View>
      <Heading>导出</Heading>
      <View className="stack">
        <Button id="download-all" label="下载现有驿站" busy={busy && '正在准备…'} onPress={() => take(false)} />
        <Button id="download-template" label="下载空白模板" busy={busy && '正在准备…'} onPress={() => take(true)} />
        <View className="second">改现有的：下载、修改、再导入，编号不要动。新增的：编号留空。</View>
        <Said failure={failure} />
        {saved === false && <StateSentence tone="problem">表格没有存到这台设备上，请再下载一次。</StateSentence>}
      </View>
    </View>
  )
}

function Upload({ orgId }: { orgId: string }) {
  const [file, setFile] = useState<PickedFile>()
  const [system, setSystem] = useState<CoordSystem>('GCJ-02')
  const [looked, setLooked] = useState<Looked>()
  const [importId, setImportId] = useState(keptImport)
  const { busy, failure, submit, clear } = useSubmit('POST /staff/station-imports')
  const look = async (dryRun: boolean, chosen = file) => {
    if (!chosen) return
    const answer = await submit({ body: { orgId, coordSystem: system, fileBase64: chosen.base64, dryRun } })
    setLooked(answer)
    if (!answer?.import) return
    keepImport(answer.import.importId)
    setImportId(answer.import.importId)
    setFile(undefined)
    setLooked(undefined)
  }
  const pick = async () => {
    const picked = await pickSpreadsheet()
    if (!picked) return
    clear()
    setFile(picked)
    setLooked(undefined)
    await look(true, picked)
  }
  return (
    <View>
      <Heading>导入</Heading>
      <View className="stack">
        {importId && <ImportProgress importId={importId} />}
        <Field label="表格里的坐标来自" help="不确定就用地图软件查一个地点核对，选错会偏几百米。">
          <Chips label="表格里的坐标来自" id="system" options={options} value={system} onChange={setSystem} />
        </Field>
        <Button
          id="pick-sheet"
          label={file ? `换一个文件（${file.name}）` : '选择文件'}
          busy={busy && '正在检查…'}
          onPress={() => void pick()}
        />
        {looked && looked.problems.length > 0 && (
          <>
            <StateSentence tone="problem">{`有 ${looked.problems.length} 处要改，一个都没有导入。改好后再选一次文件。`}</StateSentence>
            <SheetProblems {...looked} />
          </>
        )}
        {looked && looked.problems.length === 0 && (
          <>
            <StateSentence tone="done">{`检查过了：新增 ${looked.added} 个，修改 ${looked.changed} 个。`}</StateSentence>
            {looked.total > 0 && (
              <Button
                kind="primary"
                id="import"
                label={`导入 ${looked.total} 个`}
                busy={busy && '正在导入…'}
                onPress={() => void look(false)}
              />
            )}
          </>
        )}
        {failure && <StateSentence tone="problem">{fieldProblem(failure, 'file') ?? '没有导入。'}</StateSentence>}
        {!fieldProblem(failure, 'file') && <Said failure={failure} />}
      </View>
    </View>
  )
}
