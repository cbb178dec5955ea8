import { createInterface } from 'node:readline/promises'
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { Secrets } from 'functions/platform/secrets-shape'
import { newSecrets } from '../build/new-secrets.ts'
import { prefixOf, type Settings } from '../lib/settings.ts'
import { PlainError } from '../local/plain-error.ts'

const isFilled = (text: string | undefined): boolean => {
  try {
    return Secrets.safeParse(JSON.parse(text ?? '')).success
  } catch {
    return false
  }
}

/** A secret is typed where nobody reads over a shoulder, and never stands in the shell's history. */
export async function askHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new PlainError('The AppSecret is asked for on a terminal; run the deployment from one the first time.')
  process.stdout.write(question)
  const terminal = createInterface({ input: process.stdin, terminal: true })
  const answer = await terminal.question('')
  terminal.close()
  process.stdout.write('\n')
  return answer.trim()
}

/** The keys of a new installation are drawn once, and never again: with other index keys nobody would be found. */
export async function ensureSecrets(settings: Settings, askForAppSecret: () => Promise<string>): Promise<'kept' | 'made'> {
  const client = new SecretsManagerClient({})
  const SecretId = prefixOf(settings)
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }))
  if (isFilled(SecretString)) return 'kept'
  const appSecret = await askForAppSecret()
  if (!/^[0-9a-f]{32}$/.test(appSecret)) throw new PlainError('An AppSecret is 32 characters of 0-9 and a-f.')
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(newSecrets(appSecret)) }))
  return 'made'
}
