import { View } from '@tarojs/components'
import type { Programme } from 'shared-types/aid-programmes'
import { seasonOf } from 'shared-types/aid-rules'
import { useAnswer } from '../../../platform/answers.ts'
import { useIsSignedIn } from '../../../platform/me.ts'
import { go } from '../../../platform/navigate.ts'
import { localToday } from '../../../ui/dates.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { bySeason, seasonSentence } from '../../programme-words.ts'
import { MyApplications } from './my-applications.tsx'

/** What the union helps with this year, and what of one's own is under way. A guest sees all of it. */
export default function AidListPage() {
  const signedIn = useIsSignedIn()
  const answer = useAnswer('GET /aid/programmes', {}, { keep: programmes => programmes })
  return (
    <Page>
      <Title>遇到困难，工会帮您</Title>
      <View className="lead">申请悄悄办：没有发放仪式，消息里不写项目，公示不显示证件、病情和孩子姓名。</View>
      {signedIn && <MyApplications />}
      <Loaded answer={answer} skeletonCards={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="heart-handshake" sentence="今年的帮扶项目还没有公布。着急用，请拨打 12351，或到最近的街道总工会。" />
          ) : (
            <Programmes items={bySeason(items)} />
          )
        }
      </Loaded>
      <Doors />
    </Page>
  )
}

const groups = [
  { season: 'open', title: '现在可以申请' },
  { season: 'upcoming', title: '还没到时间' },
  { season: 'closed', title: '今年的已结束' },
] as const

function Programmes({ items }: { items: Programme[] }) {
  const today = localToday()
  return (
    <View>
      {groups.map(({ season, title }, i) => {
        const these = items.filter(programme => seasonOf(programme, today) === season)
        return these.length ? (
          <View className={i === 0 ? '' : 'group'} key={season}>
            <Heading>{title}</Heading>
            <List>
              {these.map(programme => (
                <ProgrammeRow key={programme.programmeId} programme={programme} />
              ))}
            </List>
          </View>
        ) : null
      })}
    </View>
  )
}

function ProgrammeRow({ programme }: { programme: Programme }) {
  const { programmeId, name, summary } = programme
  const { tone, words } = seasonSentence(programme)
  return (
    <ListRow
      id={`programme-${programmeId}`}
      title={name}
      note={
        <>
          <View>{summary}</View>
          <StateSentence tone={tone} plain>
            {words}
          </StateSentence>
        </>
      }
      onOpen={() => go('aid/pages/programme/index', { programmeId })}
    />
  )
}

const Doors = () => (
  <View className="group">
    <Heading>还可以</Heading>
    <List>
      <ListRow
        icon="clipboard-list"
        id="to-self-test"
        title="先测一测"
        note="不到一分钟，看看能申请哪些，不保存"
        onOpen={() => go('aid/pages/self-test/index')}
      />
      <ListRow
        icon="users"
        id="to-household"
        title="家庭档案"
        note="填一次，各项帮扶都能用"
        onOpen={() => go('aid/pages/household/index')}
      />
      <ListRow
        icon="eye"
        id="to-notices"
        title="公示"
        note="正在公示的结果，有异议可以提"
        onOpen={() => go('aid/pages/notices/index')}
      />
      <ListRow
        icon="gift"
        id="to-cooling"
        title="夏日清凉"
        note="户外劳动者每天一份，不是会员也能领"
        onOpen={() => go('cooling/pages/today/index')}
      />
    </List>
  </View>
)
