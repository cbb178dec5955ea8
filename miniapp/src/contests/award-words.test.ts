import { expect, it } from 'vitest'
import { unitsByPrize, worksByPrize } from './award-words.ts'

it('units stand under their prize, the highest first', () => {
  const items = [
    { orgId: 'org_1', orgName: '机械厂工会', award: 'organising' as const },
    { orgId: 'org_2', orgName: '纺织厂工会', award: 'first' as const },
    { orgId: 'org_3', orgName: '水泥厂工会', award: 'organising' as const },
  ]
  expect(unitsByPrize(items)).toEqual([
    { prize: '一等奖', rows: [{ title: '纺织厂工会' }] },
    { prize: '优秀组织单位', rows: [{ title: '机械厂工会' }, { title: '水泥厂工会' }] },
  ])
})

it('a work names its authors only where all agreed', () => {
  const work = { title: '快装夹具', kind: 'innovation' as const, award: 'second' as const, orgName: '机械厂工会' }
  const [second] = worksByPrize([work, { ...work, authors: ['张伟', '李娜'] }])
  expect(second?.rows.map(({ note }) => note)).toEqual(['小革新 · 机械厂工会', '小革新 · 机械厂工会 · 张伟、李娜'])
})

it('nobody awarded: nothing is shown', () => expect(unitsByPrize([])).toEqual([]))
