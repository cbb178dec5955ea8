import type { ApiAnswer } from '../../platform/contract.ts'
import { go } from '../../platform/navigate.ts'
import { dayWords } from '../../ui/dates.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { stateTone, stateWords } from './members-view.ts'

type Member = ApiAnswer<'GET /staff/membership/organisations/{orgId}/members'>['items'][number]

/** `withUnion`: where they are of several. */
export const MemberList = ({ items, withUnion = false }: { items: readonly Member[]; withUnion?: boolean }) => (
  <List>
    {items.map(one => (
      <ListRow
        key={one.personId}
        title={one.nameMasked}
        id={`member-${one.personId}`}
        note={
          <>
            <StateSentence tone={stateTone[one.state]} plain>
              {stateWords[one.state]}
            </StateSentence>
            {`${withUnion ? `${one.orgName} · ` : ''}会员号 ${one.memberNumber} · ${dayWords(one.joinedOn).split('（')[0]}入会`}
          </>
        }
        onOpen={() => go('staff/membership/pages/member/index', { personId: one.personId })}
      />
    ))}
  </List>
)
