import { View } from '@tarojs/components'
import { unionKindWords } from 'shared-types/union-kinds'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { Heading, Title } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/problem.tsx'
import { BranchTable } from './branch-table.tsx'
import { openBranch, openUnion } from './open-union.ts'
import { branchWords, type Surveyed } from './terms-view.ts'

/** A union and those directly below it, each with what its branch holds. */
export function Level({ orgId, wide }: { orgId: string; wide: boolean }) {
  const answer = useAnswer('GET /staff/organisations/{orgId}/survey', { params: { orgId } })
  return (
    <Loaded answer={answer}>
      {({ own, items }) => (
        <>
          <Title>{own.name}</Title>
          <View className="second">{[unionKindWords[own.kind], ...own.under.slice(-2)].join(' · ')}</View>
          <View className="second">{branchWords(own)}</View>
          <Doors own={own} />
          <View className="group">
            {items.length === 0 ? (
              <Empty icon="sitemap" sentence="它下面没有其他工会。" />
            ) : (
              <>
                <Heading>{`下面有 ${items.length} 家`}</Heading>
                {wide ? <BranchTable orgId={orgId} items={items} /> : <Branches items={items} />}
              </>
            )}
          </View>
        </>
      )}
    </Loaded>
  )
}

function Doors({ own }: { own: Surveyed }) {
  const { orgId, terms, hasChildren } = own
  const due = terms.over + terms.ending
  return (
    <View className="gap">
      <List>
        <ListRow icon="building-community" title="看这一家" note="资料、会员、工作人员、二维码" onOpen={() => openUnion(orgId)} />
        {hasChildren && (
          <ListRow
            icon="calendar"
            id="terms"
            title="换届"
            note={due > 0 ? `${terms.over} 家已到期，${terms.ending} 家半年内到期` : '半年内没有要换届的'}
            onOpen={() => go('staff/organisations/pages/terms/index', { orgId })}
          />
        )}
        {hasChildren && (
          <ListRow
            icon="users"
            id="pairings"
            title="对口联系"
            note="哪位干部联系哪几家工会"
            onOpen={() => go('staff/organisations/pages/pairings/index', { orgId })}
          />
        )}
      </List>
    </View>
  )
}

const Branches = ({ items }: { items: readonly Surveyed[] }) => (
  <List>
    {items.map(branch => (
      <ListRow
        key={branch.orgId}
        title={branch.name}
        note={`${unionKindWords[branch.kind]} · ${branchWords(branch)}`}
        onOpen={() => openBranch(branch)}
      />
    ))}
  </List>
)
