import { describe, expect, it } from 'vitest'
import { newStepKey, stepsProblem } from './chain-view.ts'

describe('a chain', () => {
  const step = { key: 'committee', name: '审核', owner: 'target' as const, workingDays: 3, onTimeout: 'stay' as const }
  it('needs a step, its name and sensible days', () => {
    expect(stepsProblem([])).toBe('至少要有一步')
    expect(stepsProblem([{ ...step, name: '' }])).toContain('第 1 步的名称')
    expect(stepsProblem([step, { ...step, workingDays: 90 }])).toBe('第 2 步的工作日请填 1 到 60')
    expect(stepsProblem([step])).toBeUndefined()
  })
  it('gives a new step a key of its own', () => {
    expect(newStepKey([{ ...step, key: 'stepA' }])).toBe('stepB')
  })
})
