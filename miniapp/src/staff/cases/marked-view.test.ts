import { describe, expect, it } from 'vitest'
import { waitingFirst } from './marked-view.ts'

describe('what waits for a second person', () => {
  it('comes first', () => {
    expect(waitingFirst([{ at: 1 }, { at: 2, draft: {} }, { at: 3 }]).map(({ at }) => at)).toEqual([2, 1, 3])
  })
})
