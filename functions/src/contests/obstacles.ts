import type { Obstacle } from 'shared-types/contest-entries'
import type { Eligibility } from 'shared-types/contest-form'
import type { OrgKind } from 'shared-types/organisations'

/** What is known of somebody who wants to enter. */
export interface Known {
  standing: 'signed-in' | 'verified' | 'member'
  bornOn?: string
  /** Their union and all above it. */
  unions: readonly { orgId: string; kind: OrgKind }[]
}

/** Full years on a day; a birthday counts from its own day on. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

function ageObstacles({ ageFrom, ageTo, ageOn: day }: Eligibility, bornOn: string | undefined): Obstacle[] {
  if (!day || !bornOn) return []
  const age = ageOn(bornOn, day)
  if (ageFrom !== undefined && age < ageFrom) return ['tooYoung']
  return ageTo !== undefined && age > ageTo ? ['tooOld'] : []
}

/** Everything that stands in the way, the first to mend first. `skillLevel` is what they say, where it has been asked. */
export function obstaclesOf(rule: Eligibility, known: Known, said?: { skillLevel?: number | undefined }): Obstacle[] {
  if (known.standing === 'signed-in') return [rule.standing === 'member' ? 'notMember' : 'notVerified']
  if (rule.standing === 'member' && known.standing !== 'member') return ['notMember']
  const [unit] = known.unions
  const found = ageObstacles(rule, known.bornOn)
  if (rule.areas && !known.unions.some(({ orgId }) => rule.areas?.includes(orgId))) found.push('otherArea')
  if (rule.unitKinds && !(unit && rule.unitKinds.includes(unit.kind))) found.push('otherUnitKind')
  // 1 is the highest level.
  if (said && rule.skillLevel !== undefined && (said.skillLevel ?? 6) > rule.skillLevel) found.push('skillLevel')
  return found
}
