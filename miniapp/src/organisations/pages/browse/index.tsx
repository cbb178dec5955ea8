import { View } from '@tarojs/components'
import { unionKindWords } from 'shared-types/union-kinds'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { Heading, Title } from '../../../ui/heading.tsx'

/** One level of the tree; open to everybody. */
export default function BrowsePage() {
  const { orgId, purpose } = usePageQuery()
  const root = useAnswer('GET /organisations/root', {}, { when: !orgId })
  const one = useAnswer('GET /organisations/{orgId}', { params: { orgId: orgId ?? '' } }, { when: Boolean(orgId) })
  return (
    <Page>
      <Loaded answer={orgId ? one : root}>
        {union => (
          <>
            <Title>{union.name}</Title>
            {union.under.length > 0 && <View className="second">{union.under.join(' › ')}</View>}
            <View className="gap">
              <List>
                <ListRow
                  icon="building-community"
                  title="看这家工会的介绍"
                  onOpen={() => go('organisations/pages/union/index', { orgId: union.orgId, purpose })}
                />
              </List>
            </View>
            <View className="group">
              <Below orgId={union.orgId} purpose={purpose} />
            </View>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Below({ orgId, purpose }: { orgId: string; purpose: string | undefined }) {
  const answer = useAnswer('GET /organisations/{orgId}/children', { params: { orgId } })
  return (
    <Loaded answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="sitemap" sentence="它下面没有其他工会了。" />
        ) : (
          <>
            <Heading>{`下面有 ${items.length} 家`}</Heading>
            <List>
              {items.map(card => (
                <ListRow
                  key={card.orgId}
                  title={card.name}
                  note={unionKindWords[card.kind]}
                  onOpen={() =>
                    go(card.hasChildren ? 'organisations/pages/browse/index' : 'organisations/pages/union/index', {
                      orgId: card.orgId,
                      purpose,
                    })
                  }
                />
              ))}
            </List>
          </>
        )
      }
    </Loaded>
  )
}
