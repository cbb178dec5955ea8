import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { send } from '../../../../platform/request.ts'
import { Button } from '../../../../ui/button'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { Said } from '../../../said.tsx'
import { useSheetDownload } from '../../../../platform/use-sheet-download.ts'
import '../../../staff.scss'
import { SendRoster } from '../../send-roster.tsx'
import { TakeSheet } from '../../take-sheet.tsx'

/** The register in and out as a sheet, in the national codes of the registers above. */
export default function RosterPage() {
  const { orgId = '' } = usePageQuery()
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  const grants = useGrants().data?.items ?? []
  return (
    <Page>
      <Title>花名册导入和导出</Title>
      <View className="second">{union?.name}</View>
      <View className="gap stack">
        {hasRole(grants, 'manager', 'reviewer') && (
          <>
            <Template />
            <SendRoster orgId={orgId} />
          </>
        )}
        {hasRole(grants, 'manager') && <TakeOut orgId={orgId} />}
      </View>
    </Page>
  )
}

function Template() {
  const { busy, failure, saved, download } = useSheetDownload()
  const take = () => download(() => send('GET /staff/membership/roster-template', {}))
  return (
    <View>
      <Heading>第一步：按模板填表</Heading>
      <View className="stack">
        <Button id="download-template" label="下载空白模板" busy={busy && '正在准备…'} onPress={take} />
        <View className="second">每列怎么填、民族和学历等的国家标准代码，都在模板里。必填的只有姓名和证件号码。</View>
        <Said failure={failure} />
        {saved === false && <StateSentence tone="problem">模板没有存到这台设备上，请再下载一次。</StateSentence>}
      </View>
    </View>
  )
}

function TakeOut({ orgId }: { orgId: string }) {
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<string>()
  return (
    <View>
      <Heading>导出会员名册</Heading>
      <View className="stack">
        <View className="second">本级和下级工会的会员，一次最多 5000 人。表头和模板一样，可以报送上级，也可以改了再导入。</View>
        <Button id="take-out" label="导出名册（Excel）" onPress={() => setAsking(true)} />
        <Said done={said} />
      </View>
      {isAsking && (
        <TakeSheet
          orgId={orgId}
          onDone={words => {
            setAsking(false)
            setSaid(words)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
