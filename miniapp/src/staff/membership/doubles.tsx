import { View } from '@tarojs/components'
import { useAnswer } from '../../platform/answers.ts'
import type { ApiAnswer } from '../../platform/contract.ts'
import { go } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'

type Doubles = ApiAnswer<'GET /staff/membership/members/{personId}/doubles'>['items']

const sameWords = { name: '姓名相同', phone: '手机号相同' } as const

export const DoublesList = ({ items, onOpen }: { items: Doubles; onOpen: (personId: string) => void }) => (
  <List>
    {items.map(one => (
      <ListRow
        key={one.personId}
        id={`double-${one.personId}`}
        title={one.nameMasked}
        note={`${sameWords[one.same]} · ${one.orgName} · 会员号 ${one.memberNumber}`}
        onOpen={() => onOpen(one.personId)}
      />
    ))}
  </List>
)

interface DoublesProps {
  member: ApiAnswer<'GET /staff/membership/members/{personId}'>
  /** Whether the caller keeps the register. */
  keeps: boolean
}

/** Where a record has gone, what waits about it, and others that may be of the same person. */
export function DoublesOf({ member, keeps }: DoublesProps) {
  const { personId, mergedInto, openMergeId, state } = member
  if (mergedInto)
    return (
      <View className="group">
        <List>
          <ListRow
            id="merged-into"
            icon="arrows-exchange"
            title="看保留的那一份档案"
            onOpen={() => go('staff/membership/pages/member/index', { personId: mergedInto })}
          />
        </List>
      </View>
    )
  if (!keeps || (state !== 'active' && state !== 'retained')) return null
  if (openMergeId)
    return (
      <View className="group">
        <Heading>重复档案</Heading>
        <List>
          <ListRow
            id="open-merge"
            title="合并档案"
            note={
              <StateSentence tone="waiting" plain>
                已提出合并，等另一位同事决定
              </StateSentence>
            }
            onOpen={() => go('staff/membership/pages/merging/index', { mergeId: openMergeId })}
          />
        </List>
      </View>
    )
  return <Perhaps personId={personId} />
}

function Perhaps({ personId }: { personId: string }) {
  const items = useAnswer('GET /staff/membership/members/{personId}/doubles', { params: { personId } }).data?.items ?? []
  const merge = (otherId?: string) => go('staff/membership/pages/merge/index', { personId, otherId })
  return (
    <View className="group">
      <Heading>{items.length > 0 ? '疑似重复' : '重复档案'}</Heading>
      {items.length > 0 && <DoublesList items={items} onOpen={merge} />}
      <View className={items.length > 0 ? 'gap' : ''}>
        <Button id="merge" label="合并重复档案" onPress={() => merge()} />
      </View>
    </View>
  )
}
