import { type aws_ec2 as ec2, aws_iam as iam, aws_lambda as lambda, type aws_sqs as sqs, Duration, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { grantsOf } from 'functions/capabilities'
import type { Environment } from 'functions/platform/env'
import { distDirectory } from '../build/functions.ts'
import type { DataStack } from './data-stack.ts'
import { keyStatements } from './key-grants.ts'
import { ownLogGroup } from './log-groups.ts'
import { objectStatements } from './object-grants.ts'
import { photoBucketNames } from './photo-buckets.ts'
import { prefixOf, type Settings } from './settings.ts'
import { tableStatements } from './table-grants.ts'

export interface WorkersFunctionProps {
  settings: Settings
  data: DataStack
  /** Its name among the entrypoints. */
  name: string
  timeout?: Duration
  /** Only with a fixed exit. */
  network: ec2.IVpc | undefined
  /** Takes asynchronous calls that failed every attempt. */
  deadLetters?: sqs.IQueue
}

/** One Lambda of ours: its bundle, its variables, its log, and grants to the tables it touches and no others. */
export class WorkersFunction extends Construct {
  readonly function: lambda.Function

  constructor(
    scope: Construct,
    id: string,
    { settings, data, name, timeout = Duration.seconds(29), network, deadLetters }: WorkersFunctionProps,
  ) {
    super(scope, id)
    const functionName = `${prefixOf(settings)}-${name}`
    const logGroup = ownLogGroup(this, 'Log', { settings, logGroupName: `/aws/lambda/${functionName}`, key: data.dataKey })
    // Not the managed role of the service, which may make and write every log of the account.
    const role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    if (network) role.addToPolicy(networkStatement)
    this.function = new lambda.Function(this, 'Function', {
      functionName,
      runtime: settings.runtime,
      architecture: settings.architecture,
      handler: 'index.handler',
      code: settings.code === 'dist' ? lambda.Code.fromAsset(`${distDirectory}${name}`) : lambda.Code.fromInline('// not built'),
      memorySize: settings.memory,
      timeout,
      environment: environmentOf(settings, data),
      environmentEncryption: data.dataKey,
      role,
      logGroup,
      ...(network && { vpc: network }),
      ...(deadLetters && { deadLetterQueue: deadLetters }),
    })
    const stack = Stack.of(this)
    const grants = grantsOf(name)
    const statements = [
      ...tableStatements(stack, settings, grants.touches),
      ...objectStatements(stack, settings, grants.objects),
      ...keyStatements(data, grants),
    ]
    for (const statement of statements) this.function.addToRolePolicy(statement)
  }
}

/** The shape that the functions demand: a variable missing here does not compile. */
const environmentOf = (settings: Settings, data: DataStack): Environment => ({
  STAGE: settings.stage,
  TABLE_PREFIX: prefixOf(settings),
  WECHAT_BASE_URL: 'https://api.weixin.qq.com',
  WECHAT_APP_ID: settings.wechatAppId,
  WECHAT_TEMPLATE_IDS: settings.wechatTemplateIds,
  SECRETS_SOURCE: `secretsmanager:${data.secret.secretArn}`,
  KEYS_SOURCE: `kms:${data.fieldKey.keyArn}`,
  MEDIA_INCOMING_BUCKET: photoBucketNames(settings).incoming,
  MEDIA_ACCEPTED_BUCKET: photoBucketNames(settings).accepted,
  DESKTOP_IDLE_MINUTES: String(settings.desktopIdleMinutes),
  SECOND_FACTOR: settings.secondFactor,
  RATE_LIMIT_FACTOR: '1',
  LOG_LEVEL: 'INFO',
})

/** A function in a network makes its own interfaces; the service knows no narrower way. */
const networkStatement = new iam.PolicyStatement({
  actions: ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets', 'ec2:DeleteNetworkInterface'],
  resources: ['*'],
})
