import { View } from '@tarojs/components'
import type { MyAidApplication } from 'shared-types/aid-application'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { usePullRefresh } from '../../../platform/pull-refresh.ts'
import { dayWords } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { myAidChanged } from '../../my-aid-changed.ts'
import { AidActions } from '../../progress/aid-actions.tsx'
import { FiledContent } from '../../progress/filed-content.tsx'
import { appealSentence, caseFacts, nextWords, stageSentence, timelineItems } from '../../stage-words.ts'

/** One application: where it is, who has it, until when, what next. */
export default function ProgressPage() {
  const { caseId = '' } = usePageQuery()
  const answer = useAnswer('GET /me/aid/applications/{caseId}', { params: { caseId } })
  usePullRefresh(myAidChanged)
  return (
    <Page actions={answer.data && <AidActions row={answer.data} />}>
      <Loaded answer={answer} action={{ label: '看全部项目', onPress: () => go('aid/pages/list/index') }} skeletonCards={3}>
        {application => (
          <>
            <Title>{`${application.year} 年${application.programmeName}`}</Title>
            <Standing application={application} />
            {application.stage === 'returned' && <Fixes fixes={application.case.fixes} />}
            <View className="gap">
              <Facts facts={caseFacts(application)} />
            </View>
            <FiledContent application={application} />
            <History caseId={caseId} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Standing({ application }: { application: MyAidApplication }) {
  const { stage, papersDueOn, appeal, programme } = application
  const isHandedOut = stage === 'approved' && programme.kind === 'goods'
  const sentences = [
    stageSentence(application),
    ...(appeal ? [appealSentence(appeal)] : []),
    ...(papersDueOn && stage !== 'rejected' && stage !== 'withdrawn'
      ? [{ tone: 'waiting' as const, words: `还有材料要补交，请在${dayWords(papersDueOn)}前传上来。` }]
      : []),
  ]
  return (
    <View className="stack">
      {sentences.map(({ tone, words }) => (
        <StateSentence key={words} tone={tone}>
          {words}
        </StateSentence>
      ))}
      {nextWords[stage] && !isHandedOut && <View>{nextWords[stage]}</View>}
    </View>
  )
}

const Fixes = ({ fixes }: { fixes: MyAidApplication['case']['fixes'] }) => (
  <View className="gap">
    <List>
      {fixes.map(({ field, note }) => (
        <ListRow key={field + note} icon="pencil" title={note} />
      ))}
    </List>
  </View>
)

/** Its not being had leaves the rest of the page standing. */
function History({ caseId }: { caseId: string }) {
  const { data } = useAnswer('GET /me/cases/{caseId}', { params: { caseId } })
  if (!data) return null
  return (
    <View className="group">
      <Heading>办理过程</Heading>
      <Timeline items={timelineItems(data.timeline)} />
    </View>
  )
}
