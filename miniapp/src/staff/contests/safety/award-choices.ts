import { unitAwardWords } from 'shared-types/award-words'
import type { SafetyAwards, UnitAward } from 'shared-types/safety-cup'

export type Choice = UnitAward | 'nothing'

/** What the organiser has chosen for a unit and not published yet; every other unit is as it was published. */
export type Choices = Readonly<Record<string, Choice>>

export const choiceWords: Record<Choice, string> = { nothing: '不评奖', ...unitAwardWords }

export const choiceOptions = (Object.keys(choiceWords) as Choice[]).map(value => ({ value, words: choiceWords[value] }))

const publishedFor = ({ items }: SafetyAwards, orgId: string): Choice =>
  items.find(item => item.orgId === orgId)?.award ?? 'nothing'

export const choiceFor = (choices: Choices, published: SafetyAwards, orgId: string): Choice =>
  choices[orgId] ?? publishedFor(published, orgId)

/** The whole list as it would be published. */
export function awarded(choices: Choices, published: SafetyAwards): { orgId: string; award: UnitAward }[] {
  const orgIds = new Set([...published.items.map(({ orgId }) => orgId), ...Object.keys(choices)])
  return [...orgIds].flatMap(orgId => {
    const award = choiceFor(choices, published, orgId)
    return award === 'nothing' ? [] : [{ orgId, award }]
  })
}

export const isChanged = (choices: Choices, published: SafetyAwards): boolean =>
  Object.entries(choices).some(([orgId, choice]) => choice !== publishedFor(published, orgId))
