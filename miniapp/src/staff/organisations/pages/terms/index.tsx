import { View } from '@tarojs/components'
import { type TermState, termStates } from 'shared-types/union-terms'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { type Sorting, sortingAsked, sortingText } from '../../../../ui/sorting.ts'
import '../../../staff.scss'
import { TermList, TermTable } from '../../term-rows.tsx'
import { emptyWords, stateWords } from '../../terms-view.ts'

/** Whose committee is to be elected anew, in a union and all below it. */
export default function TermsPage() {
  const { orgId = '', ...query } = usePageQuery()
  const wide = useWideScreen()
  const [state, setState] = useState(termStates.find(one => one === query.state) ?? 'over')
  const [sorting, setSorting] = useState(sortingAsked(query.sort))
  const survey = useAnswer('GET /staff/organisations/{orgId}/survey', { params: { orgId } })
  const show = (next: TermState, sort: Sorting | undefined) => {
    setState(next)
    setSorting(sort)
    keepInAddress({ orgId, state: next, sort: sortingText(sort) })
  }
  const words = (value: TermState) =>
    survey.data ? `${stateWords[value]} ${survey.data.own.terms[value]} 家` : stateWords[value]
  return (
    <Page wide={wide}>
      <View className={wide ? 'desk-wide' : ''}>
        <Title>{survey.data ? `${survey.data.own.name}和下级的换届` : '换届'}</Title>
        <View className="filters gap">
          <Chips
            id="state"
            label="任期"
            options={termStates.map(value => ({ value, words: words(value) }))}
            value={state}
            onChange={next => show(next, sorting)}
          />
        </View>
        <Terms orgId={orgId} state={state} wide={wide} sorting={sorting} onSort={next => show(state, next)} />
      </View>
    </Page>
  )
}

interface TermsProps {
  orgId: string
  state: TermState
  wide: boolean
  sorting: Sorting | undefined
  onSort: (sorting: Sorting | undefined) => void
}

function Terms({ orgId, state, wide, ...sort }: TermsProps) {
  const answer = useAnswer('GET /staff/organisations/{orgId}/terms', { params: { orgId }, query: { state } })
  return (
    <Loaded answer={answer}>
      {({ items, total }) => {
        if (items.length === 0) return <Empty icon="calendar" sentence={emptyWords[state]} />
        return (
          <>
            {wide ? <TermTable label={stateWords[state]} items={items} {...sort} /> : <TermList items={items} />}
            {total > items.length && (
              <View className="second gap">{`共 ${total} 家，这里是最早到期的 ${items.length} 家。`}</View>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
