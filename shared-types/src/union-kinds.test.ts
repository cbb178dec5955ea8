import { describe, expect, it } from 'vitest'
import { orgKinds } from './organisations.ts'
import { kindsBelow, mayHangUnder } from './union-kinds.ts'

describe('the kinds of unions', () => {
  it('are ordered: what may stand above a kind never stands below it, so no move closes a circle', () => {
    const above = new Map(orgKinds.map(kind => [kind, orgKinds.filter(parent => mayHangUnder(kind, parent))]))
    const climb = (kind: (typeof orgKinds)[number], seen: string[] = []): boolean =>
      !seen.includes(kind) && (above.get(kind) ?? []).every(parent => climb(parent, [...seen, kind]))
    expect(orgKinds.every(kind => climb(kind))).toBe(true)
  })

  it('put an industry federation beside the streets, and a union group below a union only', () => {
    expect(mayHangUnder('industryFederation', 'countyFederation')).toBe(true)
    expect(mayHangUnder('unionGroup', 'baseUnion')).toBe(true)
    expect(mayHangUnder('unionGroup', 'countyFederation')).toBe(false)
  })

  it('found communities and industries below a street, no other street', () => {
    expect(kindsBelow('streetFederation')).toContain('communityFederation')
    expect(kindsBelow('streetFederation')).not.toContain('streetFederation')
  })
})
