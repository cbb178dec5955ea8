import type { LookedAt } from 'shared-types/looks'

/** From the path of a plain value; what is no path is the id of a photo. */
export function lookedAtOf(path: string): LookedAt {
  const [what, first] = path.split('.')
  if (what === 'answer' || what === 'address') return what
  if (what === 'payee') return first === 'name' ? 'name' : 'bankCard'
  if (what === 'person') return 'family'
  if (what === 'applicant' && (first === 'name' || first === 'idNumber' || first === 'phone')) return first
  return 'photo'
}
