import { act, renderHook } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import { useDesktopSignIn } from './use-desktop-sign-in.ts'

const request = Taro.request as unknown as Mock<(options: { url: string }) => Promise<unknown>>
const asked = { code: 'k7m2p9xq', secret: 's'.repeat(43), validSeconds: 120, idleMinutes: 30 }
const session = { token: 'desk-token', idleUntil: '2026-11-20T02:30:00.000Z', endsAt: '2026-11-20T14:00:00.000Z' }

let collected: () => Promise<unknown>
const says = (data: unknown) => () => Promise.resolve({ statusCode: 200, data })
const questions = () => request.mock.calls.filter(([{ url }]) => url.endsWith('/collection')).length
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  collected = says({ state: 'waiting' })
  request.mockReset()
  request.mockImplementation(({ url }) => (url.endsWith('/collection') ? collected() : says(asked)()))
})
afterEach(() => vi.useRealTimers())

async function start() {
  const onSession = vi.fn()
  const hook = renderHook(() => useDesktopSignIn({ browser: 'edge', system: 'windows' }, onSession))
  await pass(0)
  return { ...hook, onSession, sign: () => hook.result.current.sign }
}

describe('a desktop that waits for a phone', () => {
  it('shows its code, then the number, then takes the session once', async () => {
    const desk = await start()
    expect(desk.sign()).toMatchObject({ at: 'showing', asked: { code: 'k7m2p9xq' }, number: undefined })
    collected = says({ state: 'comparing', number: '47' })
    await pass(3_000)
    expect(desk.sign()).toMatchObject({ at: 'showing', number: '47' })
    collected = says({ state: 'approved', session })
    await pass(3_000)
    expect(desk.onSession.mock.calls).toEqual([[session, 30]])
    const before = questions()
    await pass(60_000)
    expect(questions()).toBe(before)
  })

  it('asks every three seconds, and no more once it is left', async () => {
    const desk = await start()
    await pass(30_000)
    expect(questions()).toBe(11)
    desk.unmount()
    await pass(60_000)
    expect(questions()).toBe(11)
  })

  it('says no, and begins again with another code', async () => {
    const desk = await start()
    collected = says({ state: 'refused' })
    await pass(3_000)
    expect(desk.sign()).toEqual({ at: 'refused' })
    collected = says({ state: 'waiting' })
    act(() => desk.result.current.begin())
    await pass(0)
    expect(desk.sign()).toMatchObject({ at: 'showing' })
    await pass(3_000)
    expect(desk.sign()).toMatchObject({ at: 'showing' })
  })
})

describe('without a network', () => {
  it('keeps what it showed, asks more slowly and goes on', async () => {
    const desk = await start()
    collected = says({ state: 'comparing', number: '47' })
    await pass(3_000)
    collected = () => Promise.reject({ errMsg: 'request:fail' })
    await pass(3_000)
    expect(desk.sign()).toMatchObject({ at: 'showing', number: '47', unreachable: true })
    const before = questions()
    await pass(12_000)
    expect(questions()).toBe(before + 2)
    collected = says({ state: 'approved', session })
    await pass(6_000)
    expect(desk.onSession).toHaveBeenCalledOnce()
  })

  it('is over with its code', async () => {
    const desk = await start()
    collected = () => Promise.reject({ errMsg: 'request:fail' })
    await pass(130_000)
    expect(desk.sign()).toEqual({ at: 'over' })
  })

  it('cannot ask for a code, and says so', async () => {
    request.mockRejectedValue({ errMsg: 'request:fail' })
    const desk = await start()
    expect(desk.sign()).toMatchObject({ at: 'failed', failure: { kind: 'offline' } })
  })
})
