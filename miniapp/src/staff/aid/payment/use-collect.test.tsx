import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import * as platform from '../../../platform/request.ts'
import { useCollect } from './use-collect.ts'

vi.mock(import('../../../platform/request.ts'), async original => ({ ...(await original()), sendOnce: vi.fn() }))

/** Answers as a test wants them, whatever the real type. */
type Loose = Mock<(route: string, request: object, key: string) => Promise<unknown>>
const loose = (call: unknown) => call as Loose
const sent = loose(platform.sendOnce)
const keyOf = (n: number) => sent.mock.calls[n]?.[2]
const lost = new platform.Failure('timeout')

const pair = { programmeId: 'prg_abc1234', fund: 'county' as const }
const gathered = (count: number, state: 'collecting' | 'ready') => ({
  batch: { ...pair, batchId: 'bat_abc1234', count, state },
  leftOut: 1,
})

beforeEach(() => sent.mockReset())

describe('gathering a batch', () => {
  it('goes on until it is whole, each call an intention of its own', async () => {
    sent
      .mockResolvedValueOnce(gathered(200, 'collecting'))
      .mockResolvedValueOnce(gathered(400, 'collecting'))
      .mockResolvedValueOnce(gathered(430, 'ready'))
    const { result } = renderHook(useCollect)
    await act(() => result.current.collect(pair))
    expect(result.current.result?.batch).toMatchObject({ count: 430, state: 'ready' })
    expect(result.current.busy).toBe(false)
    expect(new Set([keyOf(0), keyOf(1), keyOf(2)]).size).toBe(3)
  })

  it('asks the call whose answer was lost again under its own key, and goes on from there', async () => {
    sent
      .mockResolvedValueOnce(gathered(200, 'collecting'))
      .mockRejectedValueOnce(lost)
      .mockResolvedValueOnce(gathered(230, 'ready'))
    const { result } = renderHook(useCollect)
    await act(() => result.current.collect(pair))
    expect(result.current.failure).toBeDefined()
    expect(result.current.result).toBeUndefined()
    await act(() => result.current.collect(pair))
    expect(result.current.failure).toBeUndefined()
    expect(result.current.result?.batch?.count).toBe(230)
    expect(keyOf(2)).toBe(keyOf(1))
  })
})
