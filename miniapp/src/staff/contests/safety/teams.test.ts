import { expect, it } from 'vitest'
import { draftOf, headsOf, inputOf, problemsOf } from './teams.ts'

const entry = { shifts: [{ name: '甲班', heads: 12, leader: '李明亮' }], contactName: '王强', contactPhone: '0738-1234567' }

it('an entry that was made comes back to be changed, and goes out as it was', () => {
  expect(inputOf(draftOf(entry))).toEqual(entry)
  expect(headsOf(draftOf(entry))).toBe(12)
  expect(problemsOf(draftOf(entry))).toEqual({})
})

it('an empty one says what is missing, and two teams of one name are told apart', () => {
  expect(Object.keys(problemsOf(draftOf(undefined)))).toEqual(['name-0', 'heads-0', 'contactName', 'contactPhone'])
  const twice = draftOf({ ...entry, shifts: [...entry.shifts, { name: ' 甲班', heads: 1 }] })
  expect(problemsOf(twice)).toEqual({ 'name-1': '班组的名称重复了' })
})
