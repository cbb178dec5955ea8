import { expect, it } from 'vitest'
import { nationNames } from './national-codes.ts'

it('knows the 56 nations by the numbers of GB/T 3304', () => {
  expect(Object.keys(nationNames)).toHaveLength(56)
  expect([nationNames['01'], nationNames['08'], nationNames['15'], nationNames['30'], nationNames['56']]).toEqual([
    '汉族',
    '壮族',
    '土家族',
    '土族',
    '基诺族',
  ])
})
