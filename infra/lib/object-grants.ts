import { aws_iam as iam, type Stack } from 'aws-cdk-lib'
import type { ObjectUse } from 'functions/capabilities'
import { photoBucketNames } from './photo-buckets.ts'
import type { Settings } from './settings.ts'

type BucketName = keyof ReturnType<typeof photoBucketNames>

/** A signed link or form may do what its signer may. Without ListBucket, S3 answers "denied" where there is nothing. */
export const objectActions: Record<ObjectUse, Partial<Record<BucketName, { objects: string[]; bucket: string[] }>>> = {
  read: { accepted: { objects: ['s3:GetObject'], bucket: [] } },
  write: {
    incoming: { objects: ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'], bucket: ['s3:ListBucket'] },
    accepted: { objects: ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'], bucket: [] },
  },
}

export function objectStatements(stack: Stack, settings: Settings, use: ObjectUse | undefined): iam.PolicyStatement[] {
  if (!use) return []
  const names = photoBucketNames(settings)
  return Object.entries(objectActions[use]).flatMap(([name, { objects, bucket }]) => {
    const resource = names[name as BucketName]
    const arn = stack.formatArn({ service: 's3', region: '', account: '', resource })
    const onBucket = bucket.length > 0 ? [new iam.PolicyStatement({ actions: bucket, resources: [arn] })] : []
    return [new iam.PolicyStatement({ actions: objects, resources: [`${arn}/*`] }), ...onBucket]
  })
}
