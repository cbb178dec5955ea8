import { View } from '@tarojs/components'
import type { StaffRole } from 'shared-types/contract'
import type { Grant } from 'shared-types/staff'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { UnionChips, useKeptUnion } from '../../../kept-union.tsx'
import { hasRole } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import { UnionPicker } from '../../../union-picker.tsx'
import '../../../staff.scss'
import { bookNote, bookSource, bookTitle, yearChoices } from '../../ledger-view.ts'

/** A union's books of money and goods. */
export default function BooksPage() {
  const kept = useKeptUnion()
  const { grants, orgId, choose } = kept
  const asked = usePageQuery().year
  const years = yearChoices()
  const [year, setYear] = useState(years.find(({ value }) => value === asked)?.value ?? years[0]?.value ?? 'all')
  const show = (next: string) => {
    setYear(next)
    keepInAddress({ orgId, year: next })
  }
  usePullRefresh(() => outdate('GET /staff/ledger/books'))
  return (
    <Page>
      <Loaded answer={grants}>
        {({ items }) =>
          orgId ? (
            <View>
              <UnionName orgId={orgId} />
              <View className="filters">
                <UnionChips {...kept} />
                <Chips label="哪一年" id="year" options={years} value={year} onChange={show} />
              </View>
              <Books orgId={orgId} year={year} />
              <OtherUnion grants={items} onPick={choose} />
            </View>
          ) : (
            <Empty icon="lock" sentence="您还没有工作人员的角色。" />
          )
        }
      </Loaded>
    </Page>
  )
}

function UnionName({ orgId }: { orgId: string }) {
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  return <Title>{union ? `${union.name}的台账` : '台账'}</Title>
}

function Books({ orgId, year }: { orgId: string; year: string }) {
  const answer = useAnswer('GET /staff/ledger/books', { query: { orgId, ...(year === 'all' ? {} : { year }) } })
  return (
    <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="books" sentence="这家工会这一年没有台账。安排帮扶预算或新开一季夏送清凉时，会自动建账。" />
        ) : (
          <List>
            {items.map(book => (
              <ListRow
                key={book.bookId}
                id={`book-${book.bookId}`}
                title={bookTitle(book)}
                note={
                  <>
                    <View>{bookSource(book)}</View>
                    {bookNote(book)}
                  </>
                }
                onOpen={() => go('staff/ledger/pages/book/index', { bookId: book.bookId })}
              />
            ))}
          </List>
        )
      }
    </Loaded>
  )
}

const roles: readonly StaffRole[] = ['manager', 'reviewer', 'auditor']

/** Books are a union's own; those of the unions below are looked at one union at a time. */
function OtherUnion({ grants, onPick }: { grants: readonly Grant[]; onPick: (orgId: string) => void }) {
  const [picking, setPicking] = useState(false)
  const [role = 'auditor', otherRole] = roles.filter(one => hasRole(grants, one))
  if (!picking)
    return (
      <View className="gap">
        <Button id="other-union" label="看下级工会的台账" onPress={() => setPicking(true)} />
      </View>
    )
  return (
    <UnionPicker
      label="看哪家工会的台账"
      role={role}
      {...(otherRole ? { otherRole } : {})}
      picked={undefined}
      onPick={picked => {
        setPicking(false)
        if (picked) onPick(picked.orgId)
      }}
    />
  )
}
