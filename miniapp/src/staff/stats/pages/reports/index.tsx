import { View } from '@tarojs/components'
import { periodWords } from 'shared-types/figure-words'
import type { ReportRow } from 'shared-types/stats'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import { IssueSheet } from '../../issue-sheet.tsx'
import { useMayKeep } from '../../may-keep.ts'
import { isReplaced, reportNote } from '../../report-view.ts'
import '../../stats.scss'
import { reportsChanged } from '../../stats-changed.ts'

const open = (reportId: string) => go('staff/stats/pages/report/index', { reportId })

/** The reports of a union as they were issued. */
export default function ReportsPage() {
  const { orgId = '' } = usePageQuery()
  const [issuing, setIssuing] = useState(false)
  const mayKeep = useMayKeep(orgId)
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  const answer = useAnswer('GET /staff/stats/organisations/{orgId}/reports', { params: { orgId } })
  usePullRefresh(reportsChanged)
  const mayIssue = mayKeep && answer.data !== undefined
  return (
    <Page actions={mayIssue && <Button kind="primary" id="issue" label="出一份报告" onPress={() => setIssuing(true)} />}>
      <Title>{`${union?.name ?? ''}统计报告`}</Title>
      <View className="second">每份报告都是签发那一刻的数字，以后不再变。</View>
      <View className="gap">
        <Loaded answer={answer}>{({ items }) => <Reports items={items} mayKeep={mayKeep ?? false} />}</Loaded>
      </View>
      {issuing && (
        <IssueSheet
          orgId={orgId}
          reports={answer.data?.items ?? []}
          onIssued={({ reportId }) => {
            setIssuing(false)
            open(reportId)
          }}
          onClose={() => setIssuing(false)}
        />
      )}
    </Page>
  )
}

function Reports({ items, mayKeep }: { items: readonly ReportRow[]; mayKeep: boolean }) {
  if (items.length === 0)
    return (
      <Empty sentence={mayKeep ? '还没有出过报告。季度或全年结束后可以出。' : '还没有出过报告。报告由这家工会的管理员签发。'} />
    )
  return (
    <List>
      {items.map(report => (
        <ListRow
          key={report.reportId}
          id={`report-${report.reportId}`}
          title={periodWords(report.period)}
          note={reportNote(report)}
          {...(isReplaced(report, items) ? { aside: '有新版' } : {})}
          onOpen={() => open(report.reportId)}
        />
      ))}
    </List>
  )
}
