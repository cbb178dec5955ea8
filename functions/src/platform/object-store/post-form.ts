import { createHmac } from 'node:crypto'
import { later } from '../clock.ts'
import { bucketUrl, type ObjectAddress, objectStoreRegion } from './address.ts'
import { type Credentials, credentialsFromEnvironment } from './signer.ts'

export interface PostForm {
  url: string
  fields: Record<string, string>
  expiresAt: Date
}

export interface PostTerms extends ObjectAddress {
  type: string
  largestBytes: number
  /** How long the form may be posted, in milliseconds. */
  forMs: number
}

/**
 * Leave to post one file (wx.uploadFile can do nothing else): AWS's "browser-based upload using POST", where the store itself refuses
 * another key, another type, more bytes and any field that was not agreed.
 */
export function signPostForm({ bucket, key, type, largestBytes, forMs }: PostTerms, now: Date): PostForm {
  const credentials = credentialsFromEnvironment()
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = `${stamp.slice(0, 8)}/${objectStoreRegion()}/s3/aws4_request`
  const expiresAt = later(now, forMs)
  const agreed = {
    key,
    'Content-Type': type,
    success_action_status: '201',
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${credentials.accessKeyId}/${scope}`,
    'x-amz-date': stamp,
    ...(credentials.sessionToken ? { 'x-amz-security-token': credentials.sessionToken } : {}),
  }
  const conditions = [
    { bucket },
    ...Object.entries(agreed).map(([name, value]) => ({ [name]: value })),
    ['content-length-range', 1, largestBytes],
  ]
  const policy = Buffer.from(JSON.stringify({ expiration: expiresAt.toISOString(), conditions })).toString('base64')
  const signature = hmac(signingKey(credentials, scope), policy).toString('hex')
  return { url: `${bucketUrl(bucket)}/`, fields: { ...agreed, policy, 'x-amz-signature': signature }, expiresAt }
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const signingKey = ({ secretAccessKey }: Credentials, scope: string): Buffer =>
  scope.split('/').reduce<Buffer>((key, part) => hmac(key, part), Buffer.from(`AWS4${secretAccessKey}`))
