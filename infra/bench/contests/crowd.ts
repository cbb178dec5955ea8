import { demoUnions } from '../../local/demo/county.ts'
import type { DemoMember } from '../../local/demo/members.ts'
import { demoHouse } from '../../local/demo/demo-house.ts'
import { demoPerson } from '../../local/demo/people.ts'
import { seedMember } from '../../local/demo/seed-member.ts'
import type { LocalSystem } from '../../local/system.ts'
import { call, consentTexts, inParallel, signIn } from '../campaign.ts'

/** Verified members of many unions, signed in and agreed, who hold their phones at nine. */
export interface Runner {
  token: string
  union: string
}

const firstNumber = 20_000
const since = new Date('2026-03-02T01:00:00.000Z')
export const unions = demoUnions.filter(({ kind }) => kind === 'baseUnion' || kind === 'jointUnion').map(({ key }) => key)

function members(count: number): DemoMember[] {
  const found = new Map<string, DemoMember>()
  for (let number = firstNumber; found.size < count; number += 1) {
    const one = demoPerson(number)
    const union = unions[number % unions.length] ?? ''
    // Of invented numbers a few are the same: each person once.
    if (!found.has(one.idNumber))
      found.set(one.idNumber, {
        ...one,
        openidOf: `runner-${number}`,
        union,
        numberDigits: `99${String(number).padStart(9, '0')}`,
      })
  }
  return [...found.values()]
}

export async function gather(system: LocalSystem, count: number): Promise<Runner[]> {
  const house = demoHouse()
  const agreed = (await consentTexts(system)).filter(({ purpose }) => purpose === 'general' || purpose === 'contest')
  return inParallel(members(count), 24, async member => {
    await seedMember(house, member, since)
    const token = await signIn(system, member.openidOf)
    for (const text of agreed) await call(`${system.apiBase}/me/consents`, 'POST', token, text, crypto.randomUUID())
    return { token, union: member.union }
  })
}
