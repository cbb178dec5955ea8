import { describe, expect, it } from 'vitest'
import { Failure } from '../platform/failure.ts'
import { photoProblem } from './photo-words.ts'

describe('a photo that was not taken', () => {
  it('says what helps', () => {
    expect(photoProblem(new Failure('offline'))).toContain('重试')
    expect(photoProblem(new Failure('refused', { code: 'media-wrong-type' }))).toBe('有一张不是能用的照片，请换一张。')
    const fields = [{ path: 'bytes', message: '照片不能超过 3 MB' }]
    expect(photoProblem(new Failure('refused', { code: 'invalid-request', fields }))).toBe('照片不能超过 3 MB，请换一张。')
  })
})
