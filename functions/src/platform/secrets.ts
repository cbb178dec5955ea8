import { readFile } from 'node:fs/promises'
import { Secrets } from './secrets-shape.ts'

const lifetimeMs = 5 * 60_000

async function load(source: string): Promise<string> {
  const [kind, place] = [source.slice(0, source.indexOf(':')), source.slice(source.indexOf(':') + 1)]
  if (kind === 'file') return readFile(place, 'utf8')
  const { readSecret } = await import('./secrets-manager.ts')
  return readSecret(place)
}

/** Reads the secret at most once in five minutes, so that a rotation reaches running functions without a deployment. */
export function createSecrets(source: string): () => Promise<Secrets> {
  let held: { value: Promise<Secrets>; until: number } | undefined
  return () => {
    if (!held || held.until < Date.now()) {
      const value = load(source).then(text => Secrets.parse(JSON.parse(text)))
      held = { value, until: Date.now() + lifetimeMs }
      value.catch(() => (held = undefined))
    }
    return held.value
  }
}
