import { View } from '@tarojs/components'
import { occupationWords } from 'shared-types/occupations'
import type { Occupation, OrganisationCard } from 'shared-types/organisations'
import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { occupationLists, placeLine, proposalSentence } from '../../organisations-view.ts'
import { Heading, Title } from '../../../ui/heading.tsx'

/** For somebody without a unit: what they do, then, if they like, where. */
export default function OccupationPage() {
  const { purpose } = usePageQuery()
  const [occupation, setOccupation] = useState<Occupation>()
  if (occupation) return <Proposals occupation={occupation} purpose={purpose} onBack={() => setOccupation(undefined)} />
  return (
    <Page>
      <Title>您现在做什么工作？</Title>
      <View className="lead">两张名单有重复，在哪张里找到都一样。</View>
      {occupationLists.map(({ title, occupations }) => (
        <View key={title} className="gap">
          <Heading>{title}</Heading>
          <List>
            {occupations.map(one => (
              <ListRow key={one} id={`occupation-${one}`} title={occupationWords[one]} onOpen={() => setOccupation(one)} />
            ))}
          </List>
        </View>
      ))}
    </Page>
  )
}

interface ProposalsProps {
  occupation: Occupation
  purpose: string | undefined
  onBack: () => void
}

function Proposals({ occupation, purpose, onBack }: ProposalsProps) {
  const [near, setNear] = useState<string>()
  const answer = useAnswer('GET /organisation-proposals', { query: { occupation, ...(near ? { near } : {}) } })
  return (
    <Page actions={<Button label="重新选职业" onPress={onBack} />}>
      <Title>可以加入的工会</Title>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="users" sentence="暂时没有合适的工会。请拨打 12351，我们帮您找。" />
          ) : (
            <View className="stack">
              {items.map(proposal => (
                <View className="card" key={proposal.organisation.orgId}>
                  <View className="row-title">{proposal.organisation.name}</View>
                  <View className="second">{placeLine(proposal.organisation)}</View>
                  <View className="gap">{proposalSentence(proposal, occupation)}</View>
                  <View className="gap">
                    <Button
                      label="看看这家工会"
                      onPress={() => go('organisations/pages/union/index', { orgId: proposal.organisation.orgId, purpose })}
                    />
                  </View>
                </View>
              ))}
            </View>
          )
        }
      </Loaded>
      <NearStreet near={near} onChange={setNear} />
    </Page>
  )
}

/** Optional: naming one's street puts the community unions there first. */
function NearStreet({ near, onChange }: { near: string | undefined; onChange: (orgId: string) => void }) {
  const [open, setOpen] = useState(false)
  const root = useAnswer('GET /organisations/root', {}, { when: open })
  const rootId = root.data?.orgId
  const children = useAnswer(
    'GET /organisations/{orgId}/children',
    { params: { orgId: rootId ?? '' } },
    { when: open && Boolean(rootId) },
  )
  if (!open)
    return (
      <View className="gap">
        <Button kind="link" label="想找离我近的：选我常在的街道" onPress={() => setOpen(true)} />
      </View>
    )
  return (
    <View className="group">
      <Heading>您常在哪个街道？</Heading>
      <Loaded answer={children} skeletonCards={1}>
        {({ items }) => <Choice label="街道" value={near} options={streetsOf(items)} onChange={onChange} />}
      </Loaded>
    </View>
  )
}

const streetsOf = (cards: OrganisationCard[]) =>
  cards.filter(card => card.kind === 'streetFederation').map(card => ({ value: card.orgId, words: card.name }))
