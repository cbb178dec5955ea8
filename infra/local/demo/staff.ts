import type { StaffRole } from 'shared-types/contract'
import { demoUnions } from './county.ts'
import { demoPerson } from './people.ts'
import { personas } from './personas.ts'

interface DemoStaff {
  personaId: string
  name: string
  role: StaffRole
  union: string
}

const shown = personas.flatMap(({ personaId, name, grant }): DemoStaff[] =>
  grant ? [{ personaId, name, role: grant.staffRole, union: grant.union }] : [],
)

/** Every union has somebody who reviews, or joinings would lie; those not among the personas are `reviewer-<union>`. */
const others = demoUnions
  .filter(({ key }) => !shown.some(({ union, role }) => union === key && role === 'reviewer'))
  .map(({ key }, i): DemoStaff => ({
    personaId: `reviewer-${key}`,
    name: demoPerson(500 + i).name,
    role: 'reviewer',
    union: key,
  }))

export const demoStaff: DemoStaff[] = [...shown, ...others]
