import type { Organisation } from 'shared-types/organisations'
import { describe, expect, it } from 'vitest'
import { matchLine, occupationLists, proposalSentence, sceneIn, unionFacts, wayIn } from './organisations-view.ts'

const card = {
  orgId: 'org_courier1',
  name: '快递行业工会联合会',
  kind: 'industryFederation' as const,
  under: ['云溪县总工会'],
  joinable: true,
  hasChildren: false,
}
const union: Organisation = { ...card, state: 'active', employers: [], occupations: ['courier'], scene: 'abc123', version: 1 }

describe('finding a union', () => {
  it('reads the union from a code however the scanner hands it over', () => {
    for (const text of ['u=abc123', 'u%3Dabc123', 'organisations/pages/union/index?scene=u%3Dabc123', 'abc123'])
      expect(sceneIn(text)).toBe('abc123')
    expect(sceneIn('https://elsewhere.example/x')).toBeUndefined()
  })
  it('says why it proposes a union', () => {
    expect(proposalSentence({ organisation: card, reason: 'occupation' }, 'courier')).toBe(
      '推荐它，因为它就是快递员自己的行业工会。',
    )
    expect(proposalSentence({ organisation: { ...card, kind: 'holdingPool' }, reason: 'pool' }, 'other')).toContain('以后可以转')
  })
  it('shows the four groups and the eight groups as two lists', () => {
    expect(occupationLists.map(list => list.occupations.length)).toEqual([4, 8, 1])
  })
  it('leads on from a union that takes no members itself', () => {
    expect(wayIn({ ...union, joinable: false })).toBe('look-below')
    expect(wayIn({ ...union, state: 'merged' })).toBe('merged')
    expect(wayIn(union)).toBe('join')
  })
  it('shows only the facts there are, and which employer matched', () => {
    expect(unionFacts(union).map(fact => fact.label)).toEqual(['类型', '上级', '面向'])
    expect(matchLine({ ...card, matchedEmployer: '顺风快运' })).toContain('覆盖“顺风快运”')
  })
})
