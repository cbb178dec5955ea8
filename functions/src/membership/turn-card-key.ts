import { generateKeyPairSync } from 'node:crypto'
import { importJWK, jwtVerify, SignJWT } from 'jose'
import type { SecretVersions } from '../platform/secret-versions.ts'
import { Secrets } from '../platform/secrets-shape.ts'

/** What Secrets Manager asks a turning function for, in this order; any of them again when its answer was lost. */
export interface TurningStep {
  Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret'
  SecretId: string
  /** Names the new version. */
  ClientRequestToken: string
}

const algorithm = 'ES256'

/** A new ES256 private JWK. */
export function newCardKey(kid: string): Record<string, string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { kty = '', crv = '', x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' })
  return { kty, crv, x, y, d, kid, alg: algorithm }
}

async function canSign({ cardKey }: Secrets): Promise<void> {
  const { d: _private, ...pub } = cardKey
  const token = await new SignJWT({}).setProtectedHeader({ alg: algorithm }).sign(await importJWK(cardKey, algorithm))
  await jwtVerify(token, await importJWK(pub, algorithm))
}

/**
 * Turns the key that signs member cards; every other secret stays. The key before it stays one turn longer, for the cards that it signed.
 * WeChat's secret can be reset only in its console, and an index key only with all that it indexes: docs/deploy.md tells both.
 */
export async function turnCardKey(versions: SecretVersions, { Step, ClientRequestToken }: TurningStep): Promise<void> {
  const pending = await versions.pending(ClientRequestToken)
  if (Step === 'createSecret' && pending === undefined) {
    const secrets = Secrets.parse(JSON.parse(await versions.current()))
    const cardKey = newCardKey(`card-${ClientRequestToken.slice(0, 8)}`)
    await versions.put(ClientRequestToken, JSON.stringify({ ...secrets, cardKey, previousCardKey: secrets.cardKey }))
  }
  if (Step === 'testSecret') await canSign(Secrets.parse(JSON.parse(pending ?? '')))
  if (Step === 'finishSecret') await versions.makeCurrent(ClientRequestToken)
}
