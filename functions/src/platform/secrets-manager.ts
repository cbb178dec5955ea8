import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** Loaded only where secrets come from Secrets Manager; named imports keep the bundle small. */
export async function readSecret(SecretId: string): Promise<string> {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }))
  return SecretString ?? ''
}
