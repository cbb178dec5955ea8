import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms'
import { encryptionContext } from './encryption-context.ts'

/** Loaded only where keys are wrapped by KMS. Named imports, so that a bundle carries this call and not all of KMS. */
export async function unwrap(KeyId: string, wrapped: string): Promise<Buffer> {
  const CiphertextBlob = Buffer.from(wrapped, 'base64')
  const opened = await new KMSClient({}).send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: encryptionContext }))
  return Buffer.from(opened.Plaintext as Uint8Array)
}
