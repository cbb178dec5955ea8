import { expect } from 'vitest'
import { personas } from '../../infra/local/demo/personas.ts'
import type { LocalSystem } from '../../infra/local/system.ts'
import { openidOf } from '../../infra/local/wechat/state.ts'

/** Every value that a story has typed or been given and that must turn up nowhere but in its sealed field. */
const secrets = new Set<string>()

export const keepSecret = (...values: string[]) => values.forEach(value => secrets.add(value))

export const addressesCalled: string[] = []

/** Names of two characters occur in ordinary words; the numbers and tokens of the same person do not. */
const tellingLength = 3

/** Logs, addresses and messages of all that ran so far. */
export async function expectNothingSensitive(system: LocalSystem): Promise<void> {
  for (const { personaId, phone, idNumber } of personas) keepSecret(openidOf(personaId), phone, ...(idNumber ? [idNumber] : []))
  const sent = (await (await fetch(`${system.wechatBase}/local/messages`)).json()) as { items: { data: unknown }[] }
  const places = {
    log: system.logs(),
    address: addressesCalled,
    message: sent.items.map(message => JSON.stringify(message.data)),
  }
  expect(system.logs().length).toBeGreaterThan(0)
  for (const [place, lines] of Object.entries(places)) {
    const found = [...secrets].filter(secret => secret.length >= tellingLength && lines.some(line => line.includes(secret)))
    expect(found, `sensitive values in a ${place}`).toEqual([])
  }
}
