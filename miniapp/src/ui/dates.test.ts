import { expect, it } from 'vitest'
import { localToday } from './dates.ts'

it('the day changes at midnight in Shanghai', () => {
  expect(localToday(new Date('2026-11-21T15:59:59.000Z'))).toBe('2026-11-21')
  expect(localToday(new Date('2026-11-21T16:00:00.000Z'))).toBe('2026-11-22')
})
