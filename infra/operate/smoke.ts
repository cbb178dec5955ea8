import type { CapabilityName } from 'functions/capabilities'
import { routes } from '../lib/routes.ts'

export interface Answered {
  what: string
  /** The HTTP status; 0 when nothing answered. */
  status: number
  fine: boolean
}

const ask = async (what: string, url: string, isFine: (response: Response, text: string) => boolean, init?: RequestInit) => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) })
    return { what, status: response.status, fine: isFine(response, await response.text()) }
  } catch {
    return { what, status: 0, fine: false }
  }
}

/** One harmless call for each function: where a guest may look, a look; else what is refused in our own words, for want of a session or of a body. */
function callsOf(): { capability: CapabilityName; method: string; path: string }[] {
  const first = new Map<CapabilityName, { capability: CapabilityName; method: string; path: string }>()
  const simple = ({ endpoint: { path, method, access, request } }: (typeof routes)[number]) =>
    method === 'GET' && access === 'guest' && !path.includes('{') && !request.query
  const refusesGuests = ({ endpoint }: (typeof routes)[number]) => endpoint.access !== 'guest'
  const wantsBody = ({ endpoint }: (typeof routes)[number]) => endpoint.request.body !== undefined
  const chosen = [...routes.filter(simple), ...routes.filter(refusesGuests), ...routes.filter(wantsBody)]
  for (const { capability, endpoint } of chosen)
    if (!first.has(capability))
      first.set(capability, { capability, method: endpoint.method, path: endpoint.path.replaceAll(/\{\w+\}/g, 'none') })
  return [...first.values()]
}

/** Ours: JSON, and where it refuses, a code and a request id. */
function isOurs({ status }: Response, text: string): boolean {
  if (status >= 500 || status === 403) return false
  try {
    const body = JSON.parse(text) as { code?: unknown; requestId?: unknown }
    return status < 400 || (typeof body.code === 'string' && typeof body.requestId === 'string')
  } catch {
    return false
  }
}

/**
 * After a deployment: every function answers, the keys are there (the card keys come out of the secret), the pages are served, and the
 * photos are not. `apiBase` without a slash at its end; `web` and `photos` are left out where there are none.
 */
export async function smoke({ apiBase, web, photos }: { apiBase: string; web?: string; photos?: string }): Promise<Answered[]> {
  const functions = callsOf().map(({ capability, method, path }) => ask(capability, `${apiBase}${path}`, isOurs, { method }))
  const hasKey = (_: Response, text: string) => text.includes('"kid"')
  return Promise.all([
    ...functions,
    ask('the secret', `${apiBase}/card-keys`, hasKey),
    ...(web ? [ask('the pages', web, ({ status }, text) => status === 200 && text.includes('id="app"'))] : []),
    ...(photos ? [ask('the photos are closed', photos, ({ status }) => status === 403)] : []),
  ])
}
