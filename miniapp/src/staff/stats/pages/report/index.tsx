import { View } from '@tarojs/components'
import type { Report } from 'shared-types/stats'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { canPrint, printAs } from '../../../../platform/print'
import { send } from '../../../../platform/request.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { Said } from '../../../said.tsx'
import { useSheetDownload } from '../../../../platform/use-sheet-download.ts'
import '../../../staff.scss'
import { ReportBody } from '../../report-body.tsx'
import { paperTitle, reportTitle, savedSentence } from '../../report-view.ts'
import '../../stats.scss'

/** A report as it was issued: to read, to take out, and in a browser to print. */
export default function ReportPage() {
  const { reportId = '' } = usePageQuery()
  const wide = useWideScreen()
  const answer = useAnswer('GET /staff/stats/reports/{reportId}', { params: { reportId } })
  const report = answer.data
  return (
    <Page wide={wide} actions={report && <Acts report={report} />}>
      <View className={wide ? 'desk-wide' : ''}>
        <Loaded answer={answer}>
          {one => (
            <>
              <Title>{reportTitle(one)}</Title>
              <Newer report={one} />
              <ReportBody report={one} />
            </>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

/** Somebody who was sent an old version is told so. */
function Newer({ report: { orgId, period, version } }: { report: Report }) {
  const { data } = useAnswer('GET /staff/stats/organisations/{orgId}/reports', { params: { orgId } })
  const newer = data?.items.find(one => one.period === period && one.version > version)
  if (!newer) return null
  return <StateSentence tone="waiting">{`已经出了新的一版，编号 ${newer.number}。这里是旧的一版。`}</StateSentence>
}

function Acts({ report }: { report: Report }) {
  const { reportId } = report
  const { busy, failure, saved, download } = useSheetDownload()
  const take = () => download(() => send('GET /staff/stats/reports/{reportId}/sheet', { params: { reportId } }))
  return (
    <>
      {saved === false ? <StateSentence tone="problem">{savedSentence(false)}</StateSentence> : null}
      <Said failure={failure} done={saved ? savedSentence(true) : undefined} />
      <View className="actions-three">
        <Button kind="primary" id="take-report" label="导出 Excel" busy={busy && '正在准备…'} onPress={take} />
        {canPrint && <Button id="print" label="打印" onPress={() => printAs(paperTitle(report))} />}
      </View>
    </>
  )
}
