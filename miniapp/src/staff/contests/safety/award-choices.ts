import type { SafetyAwards, UnitAward } from 'shared-types/safety-cup'

/** Which unit gets what, as it is being chosen; a unit without an entry here gets nothing. */
export type Chosen = Readonly<Record<string, UnitAward>>

export const prizeWords: Record<UnitAward, string> = {
  first: '一等奖',
  second: '二等奖',
  third: '三等奖',
  excellent: '优胜单位',
  organising: '优秀组织单位',
}

export const prizeOptions: readonly { value: UnitAward | 'nothing'; words: string }[] = [
  { value: 'nothing', words: '不评奖' },
  ...Object.entries(prizeWords).map(([value, words]) => ({ value: value as UnitAward, words })),
]

export const chosenOf = ({ items }: SafetyAwards): Chosen => Object.fromEntries(items.map(({ orgId, award }) => [orgId, award]))

export function choose(chosen: Chosen, orgId: string, award: UnitAward | 'nothing'): Chosen {
  const { [orgId]: _before, ...rest } = chosen
  return award === 'nothing' ? rest : { ...rest, [orgId]: award }
}

export const isChanged = (chosen: Chosen, published: SafetyAwards): boolean => {
  const before = chosenOf(published)
  const orgIds = new Set([...Object.keys(chosen), ...Object.keys(before)])
  return [...orgIds].some(orgId => chosen[orgId] !== before[orgId])
}
