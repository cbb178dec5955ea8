import { ArnFormat, aws_iam as iam, type aws_kms as kms, aws_logs as logs, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { prefixOf, type Settings } from './settings.ts'

/**
 * Logs are kept at least six months (网络安全法 Art. 23). The service offers 180 days, which is less than six months of the calendar,
 * then a year.
 */
export const logRetention = logs.RetentionDays.ONE_YEAR

interface Props {
  settings: Settings
  logGroupName: string
  key: kms.IKey
}

export const ownLogGroup = (scope: Construct, id: string, { settings, logGroupName, key }: Props) =>
  new logs.LogGroup(scope, id, {
    logGroupName,
    retention: logRetention,
    encryptionKey: key,
    // What the law wants kept must not go with a stack.
    removalPolicy: settings.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })

/** The log service may use the key for the log groups of this installation only. */
export const logKeyStatement = (stack: Stack, settings: Settings) =>
  new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': [`/aws/lambda/${prefixOf(settings)}-*`, `/${prefixOf(settings)}/*`].map(name =>
          stack.formatArn({
            service: 'logs',
            resource: 'log-group',
            resourceName: name,
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        ),
      },
    },
  })
