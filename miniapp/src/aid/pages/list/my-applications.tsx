import { View } from '@tarojs/components'
import type { MyAidRow } from 'shared-types/aid-application'
import { useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { Heading } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { isAidUnderWay, stageSentence } from '../../stage-words.ts'

/** One's own, those under way first. Their failing leaves the programmes standing. */
export function MyApplications() {
  const { data, failure, reload } = useAnswer('GET /me/aid/applications', { query: {} })
  if (failure && !data)
    return failure.kind === 'refused' ? null : (
      <Problem failure={failure} sentence="您的申请暂时取不到，已经提交的都在。" onRetry={reload} />
    )
  if (!data?.items.length) return null
  const [now, before] = [data.items.filter(isAidUnderWay), data.items.filter(row => !isAidUnderWay(row))]
  return (
    <>
      {now.length > 0 && <Rows title="正在办理" rows={now} />}
      {before.length > 0 && <Rows title="以前的申请" rows={before} />}
    </>
  )
}

const Rows = ({ title, rows }: { title: string; rows: MyAidRow[] }) => (
  <View className="group group-first">
    <Heading>{title}</Heading>
    <List>
      {rows.map(row => {
        const { tone, words } = stageSentence(row)
        return (
          <ListRow
            key={row.case.caseId}
            id={`application-${row.case.caseId}`}
            title={`${row.year} 年${row.programmeName}`}
            note={
              <StateSentence tone={tone} plain>
                {words}
              </StateSentence>
            }
            onOpen={() => go('aid/pages/progress/index', { caseId: row.case.caseId })}
          />
        )
      })}
    </List>
  </View>
)
