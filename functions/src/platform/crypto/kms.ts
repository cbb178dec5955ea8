import { DecryptCommand, GenerateDataKeyWithoutPlaintextCommand, KMSClient } from '@aws-sdk/client-kms'

/** Loaded only where keys are wrapped by KMS. Named imports, so that a bundle carries these two calls and not all of KMS. */
export function masterKey(KeyId: string) {
  const client = new KMSClient({})
  const EncryptionContext = { purpose: 'field-keys' }
  return {
    async newWrappedKey(): Promise<string> {
      const made = await client.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext }))
      return Buffer.from(made.CiphertextBlob as Uint8Array).toString('base64')
    },
    async unwrap(wrapped: string): Promise<Buffer> {
      const CiphertextBlob = Buffer.from(wrapped, 'base64')
      const opened = await client.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext }))
      return Buffer.from(opened.Plaintext as Uint8Array)
    },
  }
}
