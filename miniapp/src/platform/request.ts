import type { ApiAnswer, ApiRequest, ApiRoute, RequestArguments } from './contract.ts'
import { asFailure } from './failure.ts'
import { forgetSession, signIn, useSession } from './session.ts'
import { exchange, type WireRequest } from './wire.ts'

export type { ApiAnswer, ApiRead, ApiRequest, ApiRoute } from './contract.ts'
export { Failure, asFailure, isPassing } from './failure.ts'

/** Names one intention of a person. A retry of the same intention carries the same key and so takes effect once. */
export const newIdempotencyKey = () =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`

/**
 * Calls the API by its route, e.g. `send('GET /organisations/{orgId}', { params: { orgId } })`. When the session has ended it is
 * renewed silently and the same request, with the same idempotency key, is sent once more. Throws `Failure`.
 */
export function send<R extends ApiRoute>(route: R, ...[request]: RequestArguments<R>): Promise<ApiAnswer<R>> {
  return sendOnce(route, (request ?? {}) as ApiRequest<R>, newIdempotencyKey())
}

/** As `send`, for a caller who keeps the key over several tries of a person. */
export async function sendOnce<R extends ApiRoute>(
  route: R,
  request: ApiRequest<R>,
  idempotencyKey: string,
): Promise<ApiAnswer<R>> {
  const extra: Record<string, string> = route.startsWith('POST') ? { 'idempotency-key': idempotencyKey } : {}
  const attempt = (token: string | undefined) =>
    exchange(route, request as WireRequest, { ...extra, ...(token ? { authorization: `Bearer ${token}` } : {}) })
  const token = useSession.getState().token
  try {
    return (await attempt(token)) as ApiAnswer<R>
  } catch (error) {
    if (asFailure(error).code !== 'not-signed-in') throw error
    return (await attempt(await renewed(token))) as ApiAnswer<R>
  }
}

/** Another request may have renewed the session in the meantime. */
async function renewed(ended: string | undefined): Promise<string> {
  const present = useSession.getState().token
  if (present && present !== ended) return present
  return signIn().catch((error: unknown) => {
    if (asFailure(error).kind === 'refused') forgetSession()
    throw error
  })
}
