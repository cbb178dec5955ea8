import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Me } from 'shared-types/identity'
import { type Answer, useAnswer } from '../../../platform/answers.ts'
import { scrollToTop } from '../../../platform/scroll.ts'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Consents, useConsents } from '../../consent.tsx'
import { Expenses } from '../../household/expenses.tsx'
import { Home } from '../../household/home.tsx'
import { placeOf, type Section } from '../../household/household-words.ts'
import { Income } from '../../household/income.tsx'
import { Overview } from '../../household/overview.tsx'
import { People } from '../../household/people.tsx'
import { PersonScreen } from '../../household/person-screen.tsx'
import { ReadOnlyFile } from '../../household/read-only.tsx'
import { type HouseholdAnswer, useHousehold } from '../../household/use-household.ts'
import { StandingNote } from '../../standing-note.tsx'

/** The family's file: filled once, used by every programme. */
export default function HouseholdPage() {
  const me = useAnswer('GET /me', {})
  const isVerified = me.data?.standing === 'verified' || me.data?.standing === 'member'
  const answer = useAnswer('GET /me/household', {}, { when: isVerified })
  const consents = useConsents(isVerified)
  const { household } = answer.data ?? {}
  if (household && !household.isKeeper) return <ReadOnlyFile household={household} />
  if (me.data && answer.data && consents.held) return <HouseholdForm me={me.data} answer={answer.data} consents={consents} />
  const waitedFor = [me, answer, consents.given, consents.texts].find(one => one.data === undefined)
  return (
    <Page>
      {me.data && !isVerified ? (
        <>
          <Title>家庭档案</Title>
          <StandingNote />
        </>
      ) : (
        <Loaded answer={(waitedFor ?? me) as Answer<unknown>} skeletonCards={3}>
          {() => <View />}
        </Loaded>
      )}
    </Page>
  )
}

interface HouseholdFormProps {
  me: Me
  answer: HouseholdAnswer
  consents: Consents
}

type At = 'overview' | Section | `person:${string}`

function HouseholdForm({ me, answer, consents }: HouseholdFormProps) {
  const filling = useHousehold(me.accountId, answer, consents)
  const [at, setAt] = useState<At>('overview')
  useEffect(scrollToTop, [at])
  const openMissing = (path: string) => {
    const { section, person } = placeOf(path)
    const personKey = person === undefined ? undefined : filling.content.persons[person]?.personKey
    setAt(personKey ? `person:${personKey}` : section)
  }
  const shared = { filling, answer, consents, onBack: () => setAt('overview') }
  if (at.startsWith('person:'))
    return <PersonScreen key={at} personKey={at.slice('person:'.length)} {...shared} onBack={() => setAt('people')} />
  switch (at) {
    case 'people':
      return <People {...shared} onOpenPerson={personKey => setAt(`person:${personKey}`)} />
    case 'income':
      return <Income {...shared} />
    case 'expenses':
      return <Expenses {...shared} />
    case 'home':
      return <Home {...shared} />
    default:
      return <Overview filling={filling} answer={answer} onOpen={setAt} onOpenMissing={openMissing} />
  }
}
