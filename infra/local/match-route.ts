/** API Gateway's choice among route keys: the most specific path wins, a fixed segment before a parameter. */
export interface Match<R> {
  route: R
  pathParameters: Record<string, string>
}

interface Compiled<R> {
  route: R
  method: string
  segments: string[]
}

const isParameter = (segment: string) => segment.startsWith('{')

/** `path` is decoded by segment here, so that `%2F` stays inside its segment. Throws URIError on broken escapes. */
export function createMatcher<R extends { routeKey: string }>(routes: readonly R[]) {
  const compiled = routes.map((route): Compiled<R> => {
    const [method = '', path = ''] = route.routeKey.split(' ')
    return { route, method, segments: path.split('/').slice(1) }
  })
  compiled.sort((a, b) => parameterPattern(a).localeCompare(parameterPattern(b)))
  return (method: string, path: string): Match<R> | undefined => {
    const given = path.split('/').slice(1).map(decodeURIComponent)
    const found = compiled.find(candidate => candidate.method === method && fits(candidate.segments, given))
    return found && { route: found.route, pathParameters: parametersOf(found.segments, given) }
  }
}

/** Fixed segments sort before parameters at the first place where two paths differ. */
const parameterPattern = ({ segments }: { segments: string[] }) =>
  segments.map(segment => (isParameter(segment) ? '1' : '0')).join('')

const fits = (segments: string[], given: string[]) =>
  segments.length === given.length &&
  segments.every((segment, i) => (isParameter(segment) ? given[i] !== '' : segment === given[i]))

const parametersOf = (segments: string[], given: string[]) =>
  Object.fromEntries(segments.flatMap((segment, i) => (isParameter(segment) ? [[segment.slice(1, -1), given[i] as string]] : [])))
