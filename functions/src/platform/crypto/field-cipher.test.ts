import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { blindIndex } from './blind-index.ts'
import { createFieldCipher } from './field-cipher.ts'

const keys = new Map([
  ['k1', randomBytes(32)],
  ['k2', randomBytes(32)],
])
const providerWith = (current: string) => ({
  current: () => Promise.resolve({ id: current, key: keys.get(current) as Buffer }),
  byId: (id: string) => Promise.resolve(keys.get(id) as Buffer),
})
const place = { table: 'prod-membership', key: 'cas_1', field: 'idNumber' }

describe('a sealed field', () => {
  it('opens where it was sealed', async () => {
    const cipher = createFieldCipher(providerWith('k1'))
    const sealed = await cipher.seal(place, '11010519491231002X')
    expect(sealed).not.toContain('1101')
    expect(await cipher.open(place, sealed)).toBe('11010519491231002X')
    expect(await cipher.seal(place, '11010519491231002X')).not.toBe(sealed)
  })

  it('does not open in another row or field, nor altered', async () => {
    const cipher = createFieldCipher(providerWith('k1'))
    const sealed = await cipher.seal(place, 'value')
    await expect(cipher.open({ ...place, key: 'cas_2' }, sealed)).rejects.toThrow()
    await expect(cipher.open({ ...place, field: 'phone' }, sealed)).rejects.toThrow()
    await expect(cipher.open(place, sealed.slice(0, -2) + 'AA')).rejects.toThrow()
  })

  it('opens in a table that was restored under another name, and in no other capability', async () => {
    const cipher = createFieldCipher(providerWith('k1'))
    const sealed = await cipher.seal(place, 'value')
    expect(await cipher.open({ ...place, table: 'restored-2026-11-26-membership' }, sealed)).toBe('value')
    await expect(cipher.open({ ...place, table: 'prod-aid' }, sealed)).rejects.toThrow()
  })

  it('sealed before the key was turned still opens', async () => {
    const sealed = await createFieldCipher(providerWith('k1')).seal(place, 'value')
    expect(await createFieldCipher(providerWith('k2')).open(place, sealed)).toBe('value')
  })
})

describe('a blind index', () => {
  it('finds the same value again, and says nothing without its key', () => {
    const key = randomBytes(32).toString('base64')
    expect(blindIndex(key, '13800000000')).toBe(blindIndex(key, '13800000000'))
    expect(blindIndex(key, '13800000000')).toMatch(/^[a-z2-7]{26}$/)
    expect(blindIndex(randomBytes(32).toString('base64'), '13800000000')).not.toBe(blindIndex(key, '13800000000'))
  })
})
