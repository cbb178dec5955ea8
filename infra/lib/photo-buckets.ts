import { aws_kms as kms, aws_s3 as s3, Duration, type RemovalPolicy } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { prefixOf, type Settings } from './settings.ts'

/** Names, not references, as for tables: an account's own, since the names of buckets are the world's. */
export const photoBucketNames = (settings: Settings) => ({
  incoming: `${prefixOf(settings)}-incoming-${settings.account}`,
  accepted: `${prefixOf(settings)}-photos-${settings.account}`,
})

/** Who fetched or sent what: kept as long as the other logs. */
const accessLogDays = 366

interface Props {
  settings: Settings
  key: kms.Key
  removalPolicy: RemovalPolicy
}

/** Two buckets, so that nothing is ever linked to that was not looked at: phones send into one, links lead into the other. */
export class PhotoBuckets extends Construct {
  constructor(scope: Construct, id: string, { settings, key, removalPolicy }: Props) {
    super(scope, id)
    const names = photoBucketNames(settings)
    const closed = {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy,
    }
    const sealed = { ...closed, encryption: s3.BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
    const accessLogs = new s3.Bucket(this, 'AccessLogs', {
      ...closed,
      // The service that writes access logs takes no key of ours.
      encryption: s3.BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(accessLogDays) }],
    })
    const logged = (serverAccessLogsPrefix: string) => ({ serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix })
    new s3.Bucket(this, 'Incoming', {
      ...sealed,
      ...logged('incoming/'),
      bucketName: names.incoming,
      lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      // The signed form is what lets somebody in; a page of the web version posts it from its own origin.
      cors: [{ allowedMethods: [s3.HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'], exposedHeaders: ['ETag'] }],
    })
    new s3.Bucket(this, 'Accepted', {
      ...sealed,
      ...logged('photos/'),
      bucketName: names.accepted,
      versioned: true,
      // What was removed can be brought back for a month, then it is gone for good.
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30), expiredObjectDeleteMarker: true }],
    })
  }
}
