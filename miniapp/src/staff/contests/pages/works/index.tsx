import { View } from '@tarojs/components'
import { outdate, useAnswer, useSubmit } from '../../../../platform/answers.ts'
import type { ApiAnswer } from '../../../../platform/contract.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { momentWords } from '../../../../ui/dates.ts'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { roundYuanWords } from '../../../../ui/money.ts'
import { Page } from '../../../../ui/page.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { Said } from '../../../said.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import '../../contests.scss'
import { workRowWords } from '../../works-words.ts'

type Figures = ApiAnswer<'GET /staff/contests/{contestId}/work-figures'>

const changed = () => outdate('GET /staff/contests/{contestId}/work-figures', 'GET /staff/contests/{contestId}/works')

/** A call's works: sums for the reports, units, and each work with the way to its case. */
export default function StaffWorksPage() {
  const { contestId = '' } = usePageQuery()
  const params = { contestId }
  const answer = useAnswer('GET /staff/contests/{contestId}/work-figures', { params })
  usePullRefresh(changed)
  return (
    <Page>
      <View className="contest-frame">
        <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
          {figures => (
            <View className="stack">
              <View>
                <Title>成果和统计</Title>
                <View className="second">{`截至${momentWords(figures.at)}。只算评审通过的，金额按单位证明的算。`}</View>
              </View>
              <Totals figures={figures} />
              <Publishing contestId={contestId} figures={figures} />
              <Units figures={figures} />
              <Works contestId={contestId} />
            </View>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

function Totals({ figures }: { figures: Figures }) {
  const cards = [
    { words: '成果（项）', number: figures.works },
    { words: '合理化建议（条）', number: figures.suggestions },
    { words: '在办', number: figures.reviewing },
  ]
  return (
    <View>
      <View className="counts">
        {cards.map(({ words, number }) => (
          <View className="figure" key={words}>
            <View className="figure-number">{number}</View>
            <View className="second">{words}</View>
          </View>
        ))}
      </View>
      <View>{`节约、创造价值 ${roundYuanWords(figures.benefitFen)}，共收到 ${figures.submitted} 件。`}</View>
    </View>
  )
}

function Publishing({ contestId, figures: { publication } }: { contestId: string; figures: Figures }) {
  const mayPublish = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  const { busy, failure, submit } = useSubmit('POST /staff/contests/{contestId}/work-publications')
  if (!mayPublish || publication.unpublished === 0) return null
  const publish = async () => {
    await submit({ params: { contestId }, body: { version: publication.version } })
    await changed()
  }
  return (
    <View className="stack">
      <View>{`有 ${publication.unpublished} 项获奖还没有公布。公布以后，所有人都能看到。`}</View>
      <Button id="publish-works" label="公布获奖名单" busy={busy && '正在公布'} onPress={() => void publish()} />
      <Said failure={failure} />
    </View>
  )
}

const Units = ({ figures: { byUnit } }: { figures: Figures }) => (
  <View>
    <Heading>{`各单位（${byUnit.length} 家）`}</Heading>
    {byUnit.length === 0 ? (
      <View className="second">还没有。</View>
    ) : (
      <List>
        {byUnit.map(({ orgId, orgName, submitted, works, suggestions, benefitFen }) => (
          <ListRow
            key={orgId}
            title={orgName}
            note={`申报 ${submitted}，成果 ${works} 项，建议 ${suggestions} 条`}
            aside={roundYuanWords(benefitFen)}
          />
        ))}
      </List>
    )}
  </View>
)

function Works({ contestId }: { contestId: string }) {
  const answer = useAnswer('GET /staff/contests/{contestId}/works', { params: { contestId }, query: {} })
  return (
    <View>
      <Heading>最近申报</Heading>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <View className="second">还没有。</View>
          ) : (
            <List>
              {items.map(work => (
                <ListRow
                  key={work.caseId}
                  id={`work-${work.caseId}`}
                  title={work.title}
                  note={workRowWords(work)}
                  onOpen={() => go('staff/cases/pages/case/index', { caseId: work.caseId })}
                />
              ))}
            </List>
          )
        }
      </Loaded>
    </View>
  )
}
