import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Consents } from '../consent.tsx'
import { missingBefore } from './missing.ts'
import { useHousehold } from './use-household.ts'

const nothing = { data: undefined, failure: undefined, asOf: 0, reload: () => undefined }
const consents: Consents = { texts: nothing, given: nothing, held: ['general'] }
const aWhile = () => act(() => vi.advanceTimersByTimeAsync(1_000))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('a family’s file that nobody has begun', () => {
  it('is not begun by looking at it: another of the family may be about to', async () => {
    const { result } = renderHook(() => useHousehold('acc_test00', { missing: [] }, consents))
    await aWhile()
    expect(result.current.saving).toBe('nothing-yet')
    act(() => result.current.change(file => ({ ...file, residence: 'urban' })))
    expect(result.current.saving).toBe('saving')
  })

  it('says all the same what is to be filled, but for what the union knows of the applicant', () => {
    const messages = missingBefore({ persons: [{ personKey: 'p1', relation: 'self' }], expenses: [] }).map(
      ({ message }) => message,
    )
    expect(messages).toContain('请选择您的健康状况')
    expect(messages.join()).not.toMatch(/您的(姓名|证件)/)
  })
})
