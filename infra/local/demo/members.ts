import { demoUnions } from './county.ts'
import { demoPerson, type DemoPerson } from './people.ts'
import { personas } from './personas.ts'
import { seededRandom } from './random.ts'

export interface DemoMember extends DemoPerson {
  /** The WeChat identity that is theirs. */
  openidOf: string
  /** Set when it is one of the personas. */
  personaId?: string
  union: string
  /** Eleven digits, before the check digit. */
  numberDigits: string
  /** Since the county began with the system. */
  joinedAfterDays?: number
}

const count = 320
const firstPerson = 100
/** From spring to autumn of the county's first year. */
const joiningDays = 240

const fromPersonas = personas.flatMap(({ personaId, name, phone, idNumber = '', memberOf }, i): DemoMember[] =>
  memberOf
    ? [
        {
          personaId,
          openidOf: personaId,
          name,
          phone,
          idNumber,
          union: memberOf,
          numberDigits: `9900000000${i}`,
          joinedAfterDays: 0,
        },
      ]
    : [],
)

function others(): DemoMember[] {
  const random = seededRandom(20260302)
  const unions = demoUnions.filter(union => union.kind === 'baseUnion' || union.kind === 'jointUnion')
  return Array.from({ length: count }, (_, i) => ({
    ...demoPerson(firstPerson + i),
    openidOf: `member-${i + 1}`,
    union: random.pick(unions).key,
    numberDigits: String(10_000_000_000 + random.below(89_999_999) * 1000 + i),
    joinedAfterDays: (i * 37) % joiningDays,
  }))
}

export const demoMembers: DemoMember[] = [...fromPersonas, ...others()]
