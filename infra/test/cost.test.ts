import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { costTable } from '../cost/table.ts'
import { county, monthly, province, total } from '../cost/model.ts'

const page = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8')
const withoutPadding = (text: string) => text.replaceAll(/[ -]*\|[ -]*/g, '|')

it.each(['aws-cn', 'aws'] as const)('the page about deploying tells what the model says for %s', partition => {
  expect(withoutPadding(page)).toContain(withoutPadding(costTable(partition)))
})

it('a hundred counties in one installation cost less than a hundred installations', () => {
  const one = total(monthly(county, 'aws-cn'))
  const all = total(monthly(province, 'aws-cn'))
  expect(all).toBeGreaterThan(one)
  expect(all).toBeLessThan(100 * one)
})

it('a fixed exit is paid for only where there is one', () => {
  const unitsOf = (fixedExit: boolean) => monthly({ ...county, fixedExit }, 'aws-cn').map(({ unit }) => unit)
  expect(unitsOf(false)).not.toContain('natHours')
  expect(unitsOf(true)).toContain('natHours')
})
