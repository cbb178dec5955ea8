import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personas } from '../../../infra/local/demo/personas.ts'
import { type LocalSystem, startLocalSystem } from '../../../infra/local/system.ts'
import { handsOn, startBrowser } from './hands.ts'
import { fillForm, sceneOf } from './joining.ts'

let system: LocalSystem
let browser: Browser

beforeAll(async () => {
  system = await startLocalSystem({
    memory: true,
    seed: 'county',
    rateLimitFactor: 100,
    ...(process.env.H5_DIST ? { h5: process.env.H5_DIST } : {}),
  })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const lin = personas.find(({ personaId }) => personaId === 'courier-lin') as { name: string; idNumber: string }

describe('a courier joins by a campaign poster', () => {
  it('from the scan to the member card, with the reviewer in between', async () => {
    const hands = await handsOn(browser, system)
    await hands.open('tabs/home/index')
    await hands.become(lin.name)
    await hands.picture('courier-0-home')
    await hands.open(`organisations/pages/union/index?scene=${encodeURIComponent(`u=${await sceneOf(system, '快递员')}`)}`)
    await hands.picture('courier-1-union')
    await fillForm(hands, lin, 'courier')
    await hands.sees(/提交后由/)
    await hands.picture('courier-6-check')
    await hands.tap('提交申请')
    await hands.sees('入会申请已提交')
    await hands.picture('courier-7-filed')

    await hands.open('tabs/home/index')
    await hands.become('许文')
    await hands.open('staff/cases/pages/todo/index')
    await hands.sees(/入会/)
    await hands.picture('courier-8-todo')
    expect(hands.complaints).toEqual([])
    await hands.close()
  })
})
