import Taro from '@tarojs/taro'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Failure, send, sendOnce } from './request.ts'
import { forgetSession, useSession } from './session.ts'

const me = { accountId: 'acc_abc123', standing: 'signed-in' as const, phoneVerified: false, isStaff: false }
const request = vi.mocked(Taro.request) as unknown as ReturnType<typeof vi.fn>
const answers = (statusCode: number, data: unknown) => Promise.resolve({ statusCode, data })
const tokenOf = (call: unknown[]) => (call[0] as { header: Record<string, string> }).header['authorization']

beforeEach(() => {
  request.mockReset()
  forgetSession()
})

describe('asking the server', () => {
  it('fills the path and the query, and sends no more', async () => {
    request.mockReturnValue(answers(200, { items: [] }))
    await send('GET /organisations', { query: { q: '顺风' } })
    expect((request.mock.calls[0] as [{ url: string }])[0].url).toBe(
      'https://api.example.invalid/organisations?q=%E9%A1%BA%E9%A3%8E',
    )
  })

  it('tells a refusal from a lost network, a late answer and a broken server', async () => {
    const kindOf = async (answer: Promise<unknown>) => {
      request.mockReturnValueOnce(answer)
      return send('GET /organisations/root').catch((error: Failure) => error.kind)
    }
    expect(await kindOf(answers(409, { code: 'organisation-closed', requestId: 'r' }))).toBe('refused')
    expect(await kindOf(Promise.reject({ errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED' }))).toBe('offline')
    expect(await kindOf(Promise.reject({ errMsg: 'request:fail timeout' }))).toBe('timeout')
    expect(await kindOf(answers(502, '<html>'))).toBe('broken')
    expect(await kindOf(answers(500, { code: 'internal', requestId: 'r' }))).toBe('broken')
  })

  it('signs in once, silently, however many requests find the session ended, and sends each again', async () => {
    useSession.setState({ token: 'old' })
    const server = ({ url, header }: { url: string; header: Record<string, string> }) => {
      if (url.endsWith('/sessions')) return answers(200, { token: 'new', idleUntil: '', endsAt: '', me })
      return header['authorization'] === 'Bearer new' ? answers(200, me) : answers(401, { code: 'not-signed-in', requestId: 'r' })
    }
    request.mockImplementation(server as () => unknown)
    await Promise.all([send('GET /me'), send('GET /me'), send('GET /me')])
    const urls = request.mock.calls.map(call => (call as [{ url: string }])[0].url)
    expect(urls.filter(url => url.endsWith('/sessions'))).toHaveLength(1)
    expect(urls.filter(url => url.endsWith('/me'))).toHaveLength(6)
    expect(useSession.getState().token).toBe('new')
  })

  it('keeps the idempotency key when it sends the same thing again after renewing the session', async () => {
    useSession.setState({ token: 'old' })
    request
      .mockReturnValueOnce(answers(401, { code: 'not-signed-in', requestId: 'r' }))
      .mockReturnValueOnce(answers(200, { token: 'new', idleUntil: '', endsAt: '', me }))
      .mockReturnValueOnce(answers(200, { allowed: [] }))
    await sendOnce('POST /me/subscriptions', { body: { answers: [] } }, 'key-1')
    const keys = request.mock.calls.map(call => (call as [{ header: Record<string, string> }])[0].header['idempotency-key'])
    expect([keys[0], keys[2]]).toEqual(['key-1', 'key-1'])
    expect(tokenOf(request.mock.calls[2] as unknown[])).toBe('Bearer new')
  })
})
