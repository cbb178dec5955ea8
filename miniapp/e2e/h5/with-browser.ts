import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { personas } from '../../../infra/local/demo/personas.ts'
import { type LocalSystem, startLocalSystem } from '../../../infra/local/system.ts'
import type { SeedSize } from '../../../infra/local/demo/seed.ts'
import { type Hands, handsOn, startBrowser } from './hands.ts'

type Looks = Parameters<typeof handsOn>[2]

interface County {
  seed?: SeedSize
  secondFactor?: 'off' | 'county'
}

/** The invented county behind the H5 build, and a browser, for a file of stories. */
export function withBrowser({ seed = 'county', secondFactor = 'off' }: County = {}) {
  let system: LocalSystem | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    const h5 = process.env.H5_DIST
    system = await startLocalSystem({ memory: true, seed, rateLimitFactor: 100, secondFactor, ...(h5 ? { h5 } : {}) })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await system?.stop()
  })
  const ready = () => {
    if (!system || !browser) throw new Error('the system has not started')
    return { system, browser }
  }
  const hands = (looks?: Looks): Promise<Hands> => handsOn(ready().browser, ready().system, looks)
  return {
    system: () => ready().system,
    hands,
    /** Somebody at the first page, signed in. */
    async as(personaId: string, looks?: Looks): Promise<Hands> {
      const somebody = await hands(looks)
      await somebody.open('tabs/home/index')
      await somebody.become(personaNamed(personaId).name)
      return somebody
    },
  }
}

export function personaNamed(personaId: string): { name: string; idNumber: string } {
  const found = personas.find(persona => persona.personaId === personaId)
  if (!found) throw new Error(`no persona ${personaId}`)
  return { name: found.name, idNumber: found.idNumber ?? '' }
}
