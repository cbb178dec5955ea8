import { expect, it } from 'vitest'
import { awarded, choiceFor, isChanged } from './award-choices.ts'

const published = {
  version: 1,
  items: [{ orgId: 'org_1', orgName: '机械厂工会', award: 'first' as const }],
}

it('begins with what was published, and is no change until something differs', () => {
  expect(isChanged({}, published)).toBe(false)
  expect(awarded({}, published)).toEqual([{ orgId: 'org_1', award: 'first' }])
  expect(isChanged({ org_1: 'second' }, published)).toBe(true)
  expect(isChanged({ org_2: 'organising' }, published)).toBe(true)
  expect(isChanged({ org_1: 'first', org_2: 'nothing' }, published)).toBe(false)
})

it('takes a prize away', () => {
  expect(awarded({ org_1: 'nothing' }, published)).toEqual([])
  expect(choiceFor({ org_1: 'nothing' }, published, 'org_1')).toBe('nothing')
})

it('keeps what one has chosen when somebody else has published meanwhile, and takes over what they did for other units', () => {
  const theirs = { version: 2, items: [...published.items, { orgId: 'org_3', orgName: '纺织厂工会', award: 'third' as const }] }
  expect(awarded({ org_1: 'second', org_2: 'organising' }, theirs)).toEqual([
    { orgId: 'org_1', award: 'second' },
    { orgId: 'org_3', award: 'third' },
    { orgId: 'org_2', award: 'organising' },
  ])
})
