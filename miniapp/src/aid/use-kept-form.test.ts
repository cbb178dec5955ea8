import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Failure } from '../platform/request.ts'
import { storage } from '../platform/storage.ts'
import { laidOver } from './changes.ts'
import { useKeptForm } from './use-kept-form.ts'

interface Form {
  school?: string
  stage?: string
}

const shelf = 'form'
let server: { content: Form; version: number }
const save = vi.fn((content: Form, version: number) => {
  if (version !== server.version) throw new Failure('refused', { code: 'draft-changed' })
  server = { content, version: version + 1 }
  return Promise.resolve(server)
})
const load = () => Promise.resolve(server)
const phone = () =>
  renderHook(() =>
    useKeptForm<Form>({
      shelf,
      start: server,
      toSend: form => form,
      forShelf: form => form,
      save: async (content, version) => save(content, version),
      load,
      layOver: laidOver,
      changedCodes: ['draft-changed'],
    }),
  )
const aWhile = () => act(() => vi.advanceTimersByTimeAsync(1_000))

beforeEach(() => {
  vi.useFakeTimers()
  server = { content: {}, version: 0 }
  storage.removeItem(shelf)
})
afterEach(() => vi.useRealTimers())

describe('a form that keeps itself', () => {
  it('is on the server soon after each change, and no longer on the phone', async () => {
    const { result } = phone()
    act(() => result.current.change({ school: '一中' }))
    expect(storage.getItem(shelf)).toContain('一中')
    await aWhile()
    expect(server).toEqual({ content: { school: '一中' }, version: 1 })
    expect(result.current.saving).toBe('saved')
    expect(storage.getItem(shelf)).toBeNull()
  })

  it('is saved when the page is left before that', async () => {
    const { result, unmount } = phone()
    act(() => result.current.change({ school: '一中' }))
    unmount()
    await aWhile()
    expect(server.content).toEqual({ school: '一中' })
  })

  it('waits on the phone while there is no network, and is there when the page is opened again', async () => {
    save.mockRejectedValueOnce(new Failure('offline')).mockRejectedValueOnce(new Failure('offline'))
    const first = phone()
    act(() => first.result.current.change({ school: '一中' }))
    await aWhile()
    expect(first.result.current.saving).toBe('not-saved')
    first.unmount()
    await aWhile()
    expect(phone().result.current.content).toEqual({ school: '一中' })
  })

  it('puts both phones’ changes together', async () => {
    const { result } = phone()
    server = { content: { stage: 'university' }, version: 1 }
    act(() => result.current.change({ school: '一中' }))
    await aWhile()
    await aWhile()
    expect(server.content).toEqual({ school: '一中', stage: 'university' })
    expect(result.current.merges).toBe(1)
  })

  it('saves nothing any more once it has been sent off', async () => {
    const { result } = phone()
    act(() => result.current.change({ school: '一中' }))
    act(() => result.current.forget())
    await aWhile()
    expect(server.version).toBe(0)
    expect(storage.getItem(shelf)).toBeNull()
  })
})
