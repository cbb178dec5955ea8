import { readFile } from 'node:fs/promises'
import { Secrets } from './secrets-shape.ts'

const lifetimeMs = 5 * 60_000

async function load(source: string): Promise<string> {
  const [kind, place] = [source.slice(0, source.indexOf(':')), source.slice(source.indexOf(':') + 1)]
  if (kind === 'file') return readFile(place, 'utf8')
  const { readSecret } = await import('./secrets-manager.ts')
  return readSecret(place)
}

/** The secret, read anew when what is held is older than `maxAgeMs`. */
export type ReadSecrets = (maxAgeMs?: number) => Promise<Secrets>

/** For whoever met a key or a password that the held secret does not explain: it may just have been turned. Not more often than this. */
export const justTurnedMs = 10_000

/** Reads the secret at most once in five minutes, so that a rotation reaches running functions without a deployment. */
export function createSecrets(source: string): ReadSecrets {
  let held: { value: Promise<Secrets>; readAt: number } | undefined
  return (maxAgeMs = lifetimeMs) => {
    if (!held || Date.now() - held.readAt >= maxAgeMs) {
      const value = load(source).then(text => Secrets.parse(JSON.parse(text)))
      held = { value, readAt: Date.now() }
      value.catch(() => (held = undefined))
    }
    return held.value
  }
}
