import { describe, expect, it } from 'vitest'
import type { ErrorCode } from 'shared-types/errors'
import { Failure } from '../platform/failure.ts'
import { hindranceOf, refusalOf } from './obstacle-words.ts'

const refused = (code: ErrorCode, path?: string) =>
  refusalOf(new Failure('refused', { code, ...(path ? { fields: [{ path, message: '' }] } : {}) }))

describe('what stands in the way', () => {
  it('comes with what to do about it', () => {
    expect(hindranceOf('notMember').way).toEqual({ label: '去入会', route: 'organisations/pages/find/index' })
    expect(hindranceOf('skillLevel').way).toBeUndefined()
  })

  it('is the same after sending as before', () => {
    expect(refused('not-eligible', 'tooOld')).toEqual(hindranceOf('tooOld'))
    expect(refused('not-eligible').words).toBe('您不在这项竞赛的参赛范围里。')
  })

  it('keeps what was filled in where the time has not come or a place has just gone', () => {
    expect(refused('contest-not-open-yet').words).toContain('您填的都还在')
    expect(refused('quota-gone').words).toContain('没有报上')
    expect(refused('already-entered').way?.route).toBe('contests/pages/mine/index')
    expect(refusalOf(new Failure('offline')).words).toBe('没有提交成功，您填的内容还在。请检查网络后再试。')
  })
})
