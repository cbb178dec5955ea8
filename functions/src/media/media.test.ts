import { describe, expect, it } from 'vitest'
import { isOfType, mayComplete, type MediaRecord } from './media.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const jpeg = bytes('\xff\xd8\xff\xe0\x00\x10JFIF')
const png = bytes('\x89PNG\r\n\x1a\n\x00\x00')
const webp = bytes('RIFF\x10\x00\x00\x00WEBPVP8 ')

describe('a file is what its first bytes say', () => {
  it.each([
    ['image/jpeg', jpeg],
    ['image/png', png],
    ['image/webp', webp],
  ] as const)('%s is known', (type, start) => expect(isOfType(type, start)).toBe(true))

  it.each([
    ['image/jpeg', png],
    ['image/png', jpeg],
    ['image/webp', bytes('RIFF\x10\x00\x00\x00WAVEfmt ')],
    ['image/jpeg', bytes('<svg onload=…')],
    ['image/png', bytes('')],
  ] as const)('%s is not what only claims to be one', (type, start) => expect(isOfType(type, start)).toBe(false))
})

describe('an upload is completed', () => {
  const now = new Date('2026-11-23T04:00:00.000Z')
  const record: MediaRecord = {
    mediaId: 'med_000000',
    purpose: 'station-report',
    type: 'image/jpeg',
    bytes: 10,
    state: 'waiting',
    createdAt: '2026-11-23T03:00:00.000Z',
    dueAt: '2026-11-25T03:00:00.000Z',
  }
  it("by whoever knows a guest's", () => expect(mayComplete(record, undefined, now)).toBe(true))
  it('by the account that began it and no other', () => {
    const bound = { ...record, uploaderAccountId: 'acc_1' }
    expect(mayComplete(bound, 'acc_1', now)).toBe(true)
    expect(mayComplete(bound, 'acc_2', now)).toBe(false)
    expect(mayComplete(bound, undefined, now)).toBe(false)
  })
  it('not when its time is over or it is being removed', () => {
    expect(mayComplete({ ...record, dueAt: '2026-11-23T04:00:00.000Z' }, undefined, now)).toBe(false)
    expect(mayComplete({ ...record, state: 'removing' }, undefined, now)).toBe(false)
  })
})
