import { aws_lambda as lambda, aws_logs as logs, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { type Capability, grantsOf, type ObjectUse } from 'functions/capabilities'
import type { Environment } from 'functions/platform/env'
import { distDirectory } from '../build/functions.ts'
import type { DataStack } from './data-stack.ts'
import { keyStatements } from './key-grants.ts'
import { objectStatements } from './object-grants.ts'
import { photoBucketNames } from './photo-buckets.ts'
import { prefixOf, type Settings } from './settings.ts'
import { tableStatements } from './table-grants.ts'

export interface WorkersFunctionProps {
  settings: Settings
  data: DataStack
  /** Its name among the entrypoints. */
  name: string
  touches: Capability['touches']
  objects: ObjectUse | undefined
  timeout?: Duration
}

/** One Lambda of ours: its bundle, its variables, its log, and grants to the tables it touches and no others. */
export class WorkersFunction extends Construct {
  readonly function: lambda.Function

  constructor(
    scope: Construct,
    id: string,
    { settings, data, name, touches, objects, timeout = Duration.seconds(29) }: WorkersFunctionProps,
  ) {
    super(scope, id)
    const functionName = `${prefixOf(settings)}-${name}`
    this.function = new lambda.Function(this, 'Function', {
      functionName,
      runtime: settings.runtime,
      architecture: settings.architecture,
      handler: 'index.handler',
      code: settings.code === 'dist' ? lambda.Code.fromAsset(`${distDirectory}${name}`) : lambda.Code.fromInline('// not built'),
      memorySize: 512,
      timeout,
      environment: environmentOf(Stack.of(this), settings, data),
      environmentEncryption: data.dataKey,
      logGroup: new logs.LogGroup(this, 'Log', {
        logGroupName: `/aws/lambda/${functionName}`,
        retention: logs.RetentionDays.SIX_MONTHS,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    })
    const stack = Stack.of(this)
    const statements = [
      ...tableStatements(stack, settings, touches),
      ...objectStatements(stack, settings, objects),
      ...keyStatements(data, grantsOf(name)),
    ]
    for (const statement of statements) this.function.addToRolePolicy(statement)
  }
}

/** The shape that the functions demand: a variable missing here does not compile. */
const environmentOf = (stack: Stack, settings: Settings, data: DataStack): Environment => ({
  STAGE: settings.stage,
  TABLE_PREFIX: prefixOf(settings),
  WECHAT_BASE_URL: 'https://api.weixin.qq.com',
  WECHAT_APP_ID: settings.wechatAppId,
  WECHAT_TEMPLATE_IDS: settings.wechatTemplateIds,
  SECRETS_SOURCE: `secretsmanager:${data.secret.secretArn}`,
  KEYS_SOURCE: `kms:${data.fieldKey.keyArn}`,
  MEDIA_INCOMING_BUCKET: photoBucketNames(stack, settings).incoming,
  MEDIA_ACCEPTED_BUCKET: photoBucketNames(stack, settings).accepted,
  RATE_LIMIT_FACTOR: '1',
  LOG_LEVEL: 'INFO',
})
