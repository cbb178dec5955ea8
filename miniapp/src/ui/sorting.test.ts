import { expect, it } from 'vitest'
import { sorted, sortedNext, sortingAsked, sortingText } from './sorting.ts'

interface Union {
  name: string
  members: number
}
const rows: Union[] = [
  { name: '乙', members: 9 },
  { name: '甲', members: 10 },
  { name: '丙', members: 9 },
]
const columns = [{ sort: { id: 'members', of: ({ members }: Union) => members } }, {}]
const names = (text: string | undefined) => sorted(rows, columns, sortingAsked(text)).map(({ name }) => name)

it('a table sorts numbers as numbers, and keeps the order of those that are alike', () => {
  expect(names('members')).toEqual(['乙', '丙', '甲'])
  expect(names('members-down')).toEqual(['甲', '乙', '丙'])
})

it('an address that names no column leaves the rows as they came', () => {
  expect(names('shoe-size')).toEqual(['乙', '甲', '丙'])
  expect(names(undefined)).toEqual(['乙', '甲', '丙'])
})

it('a head pressed three times is back where it was, and another one begins anew', () => {
  const up = sortedNext(undefined, 'members')
  const down = sortedNext(up, 'members')
  expect([up, down, sortedNext(down, 'members')].map(sortingText)).toEqual(['members', 'members-down', undefined])
  expect(sortingText(sortedNext(down, 'name'))).toBe('name')
})
