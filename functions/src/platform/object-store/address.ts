import { objectStoreEndpoint } from '../env.ts'

export interface ObjectAddress {
  bucket: string
  key: string
}

/** Where a bucket answers, without the final slash: a host of its own in the cloud, a path on one machine. */
export function bucketUrl(bucket: string): string {
  const endpoint = objectStoreEndpoint()
  if (endpoint) return `${endpoint}/${bucket}`
  const region = objectStoreRegion()
  return `https://${bucket}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
}

export const objectStoreRegion = (): string => process.env.AWS_REGION ?? 'cn-northwest-1'
