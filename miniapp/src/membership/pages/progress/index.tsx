import { caseWords } from 'shared-types/case-words'
import { View } from '@tarojs/components'
import type { MyCase } from 'shared-types/cases'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { pageOfCase } from '../../../routes.ts'
import { dayWords } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/facts.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { CaseActions } from '../../case-actions.tsx'
import { caseButtons, caseFacts, caseSentence, correctionFacts, formFacts, timelineItem } from '../../membership-view.ts'
import { Heading, Title } from '../../../ui/heading.tsx'

/** One of the own applications; all of them when the address names none. */
export default function ProgressPage() {
  const { caseId } = usePageQuery()
  return caseId ? <OneCase caseId={caseId} /> : <AllCases />
}

function OneCase({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /me/cases/{caseId}', { params: { caseId } })
  const filed = answer.data?.case
  return (
    <Page actions={filed && caseButtons(filed).length > 0 && <CaseActions filed={filed} />}>
      <Loaded answer={answer} action={{ label: '看全部申请', onPress: () => go('membership/pages/progress/index') }}>
        {({ case: one, timeline }) => {
          const { tone, words } = caseSentence(one)
          return (
            <>
              <Title>{caseWords[one.kind]}</Title>
              <StateSentence tone={tone}>{words}</StateSentence>
              {one.state === 'returned' && <Fixes fixes={one.fixes} />}
              <View className="gap">
                <Facts facts={caseFacts(one)} />
              </View>
              {one.kind !== 'membership.release' && <FiledForm caseId={caseId} />}
              <View className="group">
                <Heading>办理过程</Heading>
                <Timeline items={newestFirst(timeline).map(timelineItem)} />
              </View>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const newestFirst = <T extends { at: string }>(rows: T[]) => [...rows].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))

function Fixes({ fixes }: { fixes: MyCase['fixes'] }) {
  return (
    <View className="gap">
      <List>
        {fixes.map(fix => (
          <ListRow key={fix.field + fix.note} icon="pencil" title={fix.note} />
        ))}
      </List>
    </View>
  )
}

/** What was filed, masked. A member who only asked to move filled nothing in but where to. */
function FiledForm({ caseId }: { caseId: string }) {
  const { data } = useAnswer('GET /membership/applications/{caseId}', { params: { caseId } })
  if (!data) return null
  const { form, correction, toOrgName } = data
  const facts = form ? formFacts(form) : correction ? correctionFacts(correction) : [{ label: '要转到', value: toOrgName }]
  return (
    <View className="group">
      <Heading>您填的内容</Heading>
      <Facts facts={facts} />
    </View>
  )
}

function AllCases() {
  const answer = useAnswer('GET /me/cases', { query: {} })
  return (
    <Page>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              sentence="您还没有办过事。"
              action={{ label: '加入工会', onPress: () => go('organisations/pages/find/index') }}
            />
          ) : (
            <List>
              {items.map(one => (
                <ListRow
                  key={one.caseId}
                  title={caseWords[one.kind]}
                  note={<CaseLine filed={one} />}
                  aside={dayWords(one.submittedAt.slice(0, 10)).split('（')[0]}
                  onOpen={() => go(pageOfCase(one.kind), { caseId: one.caseId })}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </Page>
  )
}

function CaseLine({ filed }: { filed: MyCase }) {
  const { tone, words } = caseSentence(filed)
  return (
    <StateSentence tone={tone} plain>
      {words}
    </StateSentence>
  )
}
