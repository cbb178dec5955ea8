import { expect, it } from 'vitest'
import { choose, chosenOf, isChanged } from './award-choices.ts'

const published = {
  version: 1,
  items: [{ orgId: 'org_1', orgName: '机械厂工会', award: 'first' as const }],
}

it('begins with what was published, and is no change until something differs', () => {
  const chosen = chosenOf(published)
  expect(isChanged(chosen, published)).toBe(false)
  expect(isChanged(choose(chosen, 'org_1', 'second'), published)).toBe(true)
  expect(isChanged(choose(chosen, 'org_2', 'organising'), published)).toBe(true)
  expect(isChanged(choose(choose(chosen, 'org_2', 'third'), 'org_2', 'nothing'), published)).toBe(false)
})

it('takes a prize away', () => expect(choose(chosenOf(published), 'org_1', 'nothing')).toEqual({}))
