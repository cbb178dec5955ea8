import type { Endpoint, Schema } from 'shared-types/contract'
import { Refusal } from '../refusal.ts'

type Issue = { path: PropertyKey[]; message: string }

function parsePart(schema: Schema | undefined, value: unknown): { data: unknown; issues: Issue[] } {
  if (!schema) return { data: undefined, issues: [] }
  const result = schema.safeParse(value)
  return result.success ? { data: result.data, issues: [] } : { data: undefined, issues: result.error.issues }
}

/** Checks carry their own Chinese sentence; what the library says by itself is English and not for people. */
const sentence = (message: string) => (/\p{Script=Han}/u.test(message) ? message : '填写得不对，请再看一遍')

export interface RawRequest {
  params: unknown
  query: unknown
  body: unknown
}

/** All that is wrong at once, each with the place in the input. */
export function parseRequest(endpoint: Endpoint, raw: RawRequest): RawRequest {
  const params = parsePart(endpoint.request.params, raw.params)
  // An id that cannot exist is answered like one that does not.
  if (params.issues.length > 0) throw new Refusal('not-found')
  const query = parsePart(endpoint.request.query, raw.query)
  const body = parsePart(endpoint.request.body, raw.body ?? {})
  const issues = [...query.issues, ...body.issues]
  if (issues.length > 0) {
    const fields = issues.slice(0, 20).map(issue => ({ path: issue.path.join('.'), message: sentence(issue.message) }))
    throw new Refusal('invalid-request', { fields })
  }
  return { params: params.data, query: query.data, body: body.data }
}
