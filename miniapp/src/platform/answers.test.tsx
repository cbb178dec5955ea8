import { act, renderHook } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { describe, expect, it, vi } from 'vitest'
import { useSubmit } from './answers.ts'

const request = vi.mocked(Taro.request) as unknown as ReturnType<typeof vi.fn>
const keyOf = (n: number) => (request.mock.calls[n] as [{ header: Record<string, string> }])[0].header['idempotency-key']

describe('submitting', () => {
  it('keeps its key while a person tries the same again, and takes a new one for something else', async () => {
    request.mockReset()
    request.mockRejectedValueOnce({ errMsg: 'request:fail' }).mockResolvedValue({ statusCode: 200, data: { allowed: [] } })
    const { result } = renderHook(() => useSubmit('POST /me/subscriptions'))
    const same = { body: { answers: [] } }
    await act(() => result.current.submit(same))
    expect(result.current.failure?.kind).toBe('offline')
    await act(() => result.current.submit(same))
    expect(result.current.failure).toBeUndefined()
    expect(keyOf(1)).toBe(keyOf(0))
    await act(() => result.current.submit(same))
    expect(keyOf(2)).not.toBe(keyOf(1))
  })

  it('tells a refusal when what was acted on has been asked for anew, and a lost answer at once', async () => {
    request.mockReset()
    request
      .mockResolvedValueOnce({ statusCode: 409, data: { code: 'case-moved', message: '', requestId: 'r' } })
      .mockRejectedValue({ errMsg: 'request:fail' })
    const { promise: asked, resolve: arrives } = Promise.withResolvers<void>()
    const refresh = vi.fn(() => asked)
    const { result } = renderHook(() => useSubmit('POST /me/subscriptions', refresh))
    let trying: Promise<unknown> = Promise.resolve()
    await act(async () => {
      trying = result.current.submit({ body: { answers: [] } })
      await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce())
    })
    expect(result.current).toMatchObject({ busy: true, failure: undefined })
    await act(async () => {
      arrives()
      await trying
    })
    expect(result.current).toMatchObject({ busy: false, failure: { kind: 'refused' } })
    await act(() => result.current.submit({ body: { answers: [] } }))
    expect(result.current.failure?.kind).toBe('offline')
    expect(refresh).toHaveBeenCalledOnce()
  })
})
