import { checkSignature, type Credentials, readCredential } from './signature.ts'
import { Refused } from './refused.ts'

type Condition = Record<string, string> | [string, string | number, string | number]
interface Policy {
  expiration: string
  conditions: Condition[]
}

/** Names in lower case, as S3 reads them. */
export type Fields = Record<string, string>

function readPolicy(encoded: string): Policy {
  try {
    const policy = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as Policy
    if (Array.isArray(policy.conditions) && !Number.isNaN(Date.parse(policy.expiration))) return policy
  } catch {
    // Said below.
  }
  throw new Refused('InvalidPolicyDocument')
}

const denied = (why: string) => new Refused('AccessDenied', `Invalid according to Policy: ${why}`)

/** The name that a condition speaks of; throws when the form does not keep to it. */
function checkCondition(condition: Condition, fields: Fields, bytes: number): string[] {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([name, value]) => {
      if (fields[name.toLowerCase()] !== value) throw denied(`Policy Condition failed: ${name}`)
      return name.toLowerCase()
    })
  }
  const [operator, first, second] = condition
  if (operator === 'content-length-range') {
    if (bytes < Number(first)) throw new Refused('EntityTooSmall')
    if (bytes > Number(second)) throw new Refused('EntityTooLarge')
    return []
  }
  const name = String(first).replace(/^\$/, '').toLowerCase()
  const value = fields[name] ?? ''
  const kept = operator === 'eq' ? value === second : operator === 'starts-with' && value.startsWith(String(second))
  if (!kept) throw denied(`Policy Condition failed: ${JSON.stringify(condition)}`)
  return [name]
}

const needNoCondition = (name: string) =>
  ['policy', 'x-amz-signature', 'file', 'bucket'].includes(name) || name.startsWith('x-ignore-')

/** Throws unless the form carries a policy signed by our key, still good, and the form is exactly what was agreed there. */
export function checkForm(fields: Fields, bucket: string, bytes: number, credentials: Credentials, now: Date): void {
  const { policy, 'x-amz-signature': signature, 'x-amz-credential': credential, 'x-amz-algorithm': algorithm } = fields
  if (!policy || !signature || !fields.key || algorithm !== 'AWS4-HMAC-SHA256') throw new Refused('AccessDenied')
  const scope = readCredential(credential, credentials)
  checkSignature(policy, signature, scope, credentials)
  if (!fields['x-amz-date']?.startsWith(scope.day)) throw new Refused('SignatureDoesNotMatch')
  const { expiration, conditions } = readPolicy(policy)
  if (Date.parse(expiration) <= now.getTime()) throw denied('Policy expired.')
  // The bucket is the one posted to, whatever a field says.
  const stated = { ...fields, bucket }
  const agreed = conditions.flatMap(condition => checkCondition(condition, stated, bytes))
  const extra = Object.keys(fields).filter(name => !needNoCondition(name) && !agreed.includes(name))
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join()}`)
  if (!agreed.includes('bucket') || !agreed.includes('key')) throw denied('bucket and key have to be agreed')
}
