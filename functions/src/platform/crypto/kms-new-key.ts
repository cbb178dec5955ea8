import { GenerateDataKeyWithoutPlaintextCommand, KMSClient } from '@aws-sdk/client-kms'
import { encryptionContext } from './encryption-context.ts'

/** Loaded once in the life of an installation: when its first key ring is made. */
export async function newWrappedKey(KeyId: string): Promise<string> {
  const request = { KeyId, KeySpec: 'AES_256' as const, EncryptionContext: encryptionContext }
  const made = await new KMSClient({}).send(new GenerateDataKeyWithoutPlaintextCommand(request))
  return Buffer.from(made.CiphertextBlob as Uint8Array).toString('base64')
}
