import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Failure } from '../../../platform/failure.ts'
import { sendOnce } from '../../../platform/request.ts'
import { storage } from '../../../platform/storage.ts'
import { keptEdit } from './kept-edit.ts'
import { factsOf } from './programme-draft.ts'
import { blankFor } from './programme-origin.ts'
import { type Editing, useProgrammeEdit } from './use-programme-edit.ts'

vi.mock('../../../platform/request.ts', async original => ({ ...(await original<object>()), sendOnce: vi.fn() }))
const refuse = (failure: Failure) => void vi.mocked(sendOnce).mockRejectedValue(failure)

const facts = { ...blankFor(2026, '2026-03-01'), name: '助困', summary: '困难职工可以申请' }
const first: Editing = { programmeId: 'prg_test0001', version: 1, facts, shelf: 'prg_test0001' }
const start = () => renderHook((editing: Editing) => useProgrammeEdit(editing), { initialProps: first })

beforeEach(() => void storage.removeItem('programme-edit:prg_test0001'))

describe('an edit of a programme', () => {
  it('is there again after the page was left, and gone when it is given up', () => {
    const before = start()
    act(() => before.result.current.change('basics', { name: '帮困' }))
    before.unmount()
    const after = start()
    expect(after.result.current.edit.draft.name).toBe('帮困')
    act(() => after.result.current.giveUp())
    expect(after.result.current.touched).toBe(false)
    expect(keptEdit('prg_test0001')).toBeUndefined()
  })

  it('is not kept when everything is as it was', () => {
    const { result } = start()
    act(() => result.current.change('basics', { name: '帮困' }))
    act(() => result.current.change('basics', { name: '助困' }))
    expect(keptEdit('prg_test0001')).toBeUndefined()
  })

  it('is refused when somebody was quicker, keeps what was typed and goes on top of theirs', async () => {
    refuse(new Failure('refused', { code: 'programme-changed' }))
    const { result, rerender } = start()
    act(() => result.current.change('rules', { noticeDays: 7 }))
    await act(() => result.current.save())
    rerender({ ...first, version: 2, facts: { ...facts, name: '帮困' } })
    expect(result.current).toMatchObject({ overtaken: true, alreadySaved: false, theirs: [{ title: '名称', after: '帮困' }] })
    act(() => result.current.rebase())
    expect(result.current.overtaken).toBe(false)
    expect(result.current.failure).toBeUndefined()
    expect(result.current.now).toMatchObject({ name: '帮困', noticeDays: 7 })
  })

  it('knows its own version again when only the answer was lost', () => {
    const { result, rerender } = start()
    act(() => result.current.change('rules', { noticeDays: 7 }))
    rerender({ ...first, version: 2, facts: factsOf(result.current.edit.draft) })
    expect(result.current.alreadySaved).toBe(true)
  })

  it('begins from the newest where nothing was typed', () => {
    const { result, rerender } = start()
    rerender({ ...first, version: 2, facts: { ...facts, name: '帮困' } })
    expect(result.current).toMatchObject({ overtaken: false, edit: { basedOn: 2, base: { name: '帮困' } } })
  })

  it('shows what the server objects to at its part until that part is touched', async () => {
    const fields = [{ path: 'body.facts.summary', message: '含有不能识别的字符' }]
    refuse(new Failure('refused', { code: 'invalid-request', fields }))
    const { result } = start()
    act(() => result.current.change('rules', { noticeDays: 7 }))
    await act(() => result.current.save())
    act(() => result.current.change('rules', { noticeDays: 8 }))
    expect(result.current.problems).toEqual([{ part: 'basics', path: 'summary', message: '含有不能识别的字符' }])
    act(() => result.current.change('basics', { summary: '困难职工' }))
    expect(result.current.problems).toEqual([])
  })
})
