import { describe, expect, it } from 'vitest'
import { newStepKey, ownerOptions, stepLine, stepsProblem } from './chain-view.ts'

describe('a chain', () => {
  const step = { key: 'committee', name: '审核', owner: 'target' as const, workingDays: 3, onTimeout: 'stay' as const }
  it('needs a step, its name and sensible days', () => {
    expect(stepsProblem([])).toBe('至少要有一步')
    expect(stepsProblem([{ ...step, name: '' }])).toContain('第 1 步的名称')
    expect(stepsProblem([step, { ...step, workingDays: 90 }])).toBe('第 2 步的工作日请填 1 到 60')
    expect(stepsProblem([step])).toBeUndefined()
  })
  it('says of each matter which union a step is with, and offers no union what may be about itself', () => {
    expect(stepLine('stations.report', step)).toBe('管驿站的工会办理，3 个工作日，超期留在原处并标出')
    expect(
      ownerOptions('membership.transfer')
        .map(({ words }) => words)
        .slice(0, 2),
    ).toEqual(['现在所在的工会', '要加入的工会'])
    expect(ownerOptions('complaints.complaint')).toEqual([{ value: 'county', words: '县总工会' }])
  })
  it('gives a new step a key of its own', () => {
    expect(newStepKey([{ ...step, key: 'stepA' }])).toBe('stepB')
  })
})
