import { type ReactNode, useEffect, useState } from 'react'
import { scrollToTop } from '../../platform/scroll.ts'
import { Expenses } from './expenses.tsx'
import { Home } from './home.tsx'
import { placeOf, type Section } from './household-words.ts'
import { Income } from './income.tsx'
import { People } from './people.tsx'
import { PersonScreen } from './person-screen.tsx'
import type { SectionProps } from './sections.ts'

interface HouseholdScreensProps extends Omit<SectionProps, 'onBack'> {
  /** The first screen: the parts of the file and how far each is. */
  overview: (open: (section: Section) => void, openMissing: (path: string) => void) => ReactNode
  /** A part was left. */
  onLeave?: () => void
}

type At = 'overview' | Section | `person:${string}`

/** The screens of a family's file: the overview, its four parts, and each person's own. */
export function HouseholdScreens({ overview, onLeave, ...section }: HouseholdScreensProps) {
  const { persons } = section.filling.content
  const [at, setAt] = useState<At>('overview')
  useEffect(scrollToTop, [at])
  const openMissing = (path: string) => {
    const place = placeOf(path)
    const personKey = place.person === undefined ? undefined : persons[place.person]?.personKey
    setAt(personKey ? `person:${personKey}` : place.section)
  }
  const onBack = () => {
    onLeave?.()
    setAt('overview')
  }
  const shared = { ...section, onBack }
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
      return overview(setAt, openMissing)
  }
}
