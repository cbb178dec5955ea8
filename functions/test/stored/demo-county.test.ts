import { describe, expect, it } from 'vitest'
import { withSystem } from '../with-system.ts'

const the = withSystem({ seed: 'lived-in' })

describe('the demo county', () => {
  it('stands with members, aid, vouchers and contests, in rows of known shapes', async () => {
    await the().drain()
    const answer = await fetch(`${the().apiBase}/organisations/root`)
    expect(answer.status).toBe(200)
  })
})
