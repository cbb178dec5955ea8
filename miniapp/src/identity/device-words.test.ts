import { describe, expect, it } from 'vitest'
import { sessionTitle } from './device-words.ts'

const device = { browser: 'edge', system: 'windows' } as const

describe('a session in the list', () => {
  it('of a desktop names its browser and system, and whether it is this one', () => {
    expect(sessionTitle({ current: false, device })).toBe('电脑，Edge 浏览器（Windows）')
    expect(sessionTitle({ current: true, device })).toBe('这台电脑，Edge 浏览器（Windows）')
  })
  it('of a phone is this one or another', () => {
    expect(sessionTitle({ current: true })).toBe('这台设备')
    expect(sessionTitle({ current: false })).toBe('另一台设备')
  })
})
