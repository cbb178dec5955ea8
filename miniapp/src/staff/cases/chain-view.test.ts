import { describe, expect, it } from 'vitest'
import { draftOf, newStepKey, ownerOptions, stepLine, stepRows, stepsProblem, versionLine } from './chain-view.ts'

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
  it('says beside the one in force which steps are new, changed, moved or gone', () => {
    const look = { ...step, key: 'look', name: '了解' }
    const marks = (steps: (typeof step)[], before: (typeof step)[]) =>
      stepRows('membership.join', steps, before).map(({ title, mark, was }) => [title, mark, was])
    expect(marks([step], [step])).toEqual([['1. 审核', undefined, undefined]])
    expect(
      marks(
        [
          { ...step, workingDays: 9 },
          { ...look, key: 'stepA' },
        ],
        [step, look],
      ),
    ).toEqual([
      ['1. 审核', '改了', '审核，要加入的工会办理，3 个工作日，超期留在原处并标出'],
      ['2. 了解', '新增', undefined],
      ['了解', '去掉', undefined],
    ])
    expect(marks([look, step], [step, look]).map(([, mark]) => mark)).toEqual(['换了位置', '换了位置'])
    expect(stepRows('membership.join', [step]).map(({ mark }) => mark)).toEqual([undefined])
  })
  it('tells its version with who wrote it and who put it in force, as far as that is known', () => {
    const chain = { kind: 'membership.join' as const, version: 2, steps: [step], changedAt: '2026-11-28T02:05:00.000Z' }
    expect(versionLine(chain)).toMatch(/^第 2 版，.*11月28日 10:05 起$/)
    const named = { ...chain, reason: '人手少', writtenByMasked: '陆**', byMasked: '程*' }
    expect(versionLine(named)).toMatch(/起，陆\*\*写，程\*看过启用。原因：人手少$/)
  })
  it('is written on from what waits, or from what is in force', () => {
    const kept = {
      kind: 'membership.join' as const,
      version: 1,
      steps: [step],
      changedAt: '2026-11-28T02:05:00.000Z',
      draftVersion: 1,
      mayPublish: false,
    }
    expect(draftOf(kept)).toEqual({ steps: [step], reason: '' })
    const draft = { steps: [], reason: '并成一步', savedAt: kept.changedAt, savedByMasked: '陆**' }
    expect(draftOf({ ...kept, draft })).toEqual({ steps: [], reason: '并成一步' })
  })
})
