import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { useKeptWords } from './use-kept-words.ts'

const again = vi.fn()
const open = (version = 3, title = '通知') =>
  renderHook(() => useKeptWords('bulletin:bul_1', version, () => ({ title }), again)).result

describe('what is typed into a form', () => {
  it('is found again after going back, with the version that was read when it began, until it is saved', () => {
    const first = open(3)
    expect(first.current.wasKept).toBe(false)
    act(() => first.current.change({ title: '通知：停水' }))
    const later = open(4, '通知（改）')
    expect(later.current).toMatchObject({ wasKept: true, basedOn: 3, words: { title: '通知：停水' } })
    act(() => later.current.forget())
    expect(open(5).current).toMatchObject({ wasKept: false, basedOn: 5, words: { title: '通知' } })
  })

  it('is nothing to be found when it was taken back, or when it is what is saved by now', () => {
    const first = open()
    act(() => first.current.change({ title: '写错' }))
    act(() => first.current.change({ title: '通知' }))
    expect(open().current.wasKept).toBe(false)
    act(() => first.current.change({ title: '新通知' }))
    expect(open(4, '新通知').current).toMatchObject({ wasKept: false, basedOn: 4 })
  })

  it('is given up by a word, and the form begins anew', () => {
    const first = open()
    act(() => first.current.change({ title: '不要了' }))
    const later = open()
    act(() => later.current.giveUp())
    expect(again).toHaveBeenCalledOnce()
    expect(open().current.wasKept).toBe(false)
  })
})
