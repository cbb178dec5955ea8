import { Stack, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import { photoBucketNames } from './photo-buckets.ts'
import { isChina, type Settings } from './settings.ts'
import type { WorkersHome } from './workers-home.ts'

/** Rule → why it is not followed here. The reasons are meant for a reviewer who does not know the house. */
type Reasons = Record<string, string>

const everywhere: Reasons = {
  'AwsSolutions::AwsSolutions-APIG4':
    'Sessions are opaque tokens of our own, checked by each function (functions/src/platform/http/serve.ts): every endpoint names its ' +
    'access in its contract and a test walks every endpoint with every kind of caller. An authorizer would cost a call more for each ' +
    'request, and API Gateway in China has no JWT or Cognito authorizer to offer.',
  'Serverless::Serverless-LambdaTracing':
    'China has no X-Ray. A request is followed by its id, which the access log and every line of the functions carry.',
}

/** Functions behind the API and behind streams are answered or retried by their callers: only asynchronous calls need a queue. */
const calledAndAnswered: Reasons = {
  'Serverless::Serverless-LambdaDLQ':
    'Called synchronously by API Gateway: the caller has the error and repeats with the same key.',
}

const deadLetters: Reasons = {
  'AwsSolutions::AwsSolutions-SQS3': 'It is the dead-letter queue; the alarm dead-letters watches it.',
  'Serverless::Serverless-SQSRedrivePolicy': 'It is the dead-letter queue; `npm run redrive` empties it.',
}

const secret: Reasons = {
  'AwsSolutions::AwsSolutions-SMG4':
    'Turned every 90 days by CardKeyRotation in the events stack: declared there, so that the data stack does not hang on a function.',
}

const backupRole: Reasons = {
  'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
    'The role of the backup service itself, with the policy that the service publishes for it; no code of ours can take it.',
}

const topic: Reasons = {
  'Serverless::Serverless-SNSRedrivePolicy':
    'Its only subscriber is a mailbox; an alarm that was not delivered still stands on the dashboard.',
}

const distribution = (china: boolean): Reasons => ({
  'AwsSolutions::AwsSolutions-CFR1': 'Officers travel; who they are is told by their session, not by where they are.',
  'AwsSolutions::AwsSolutions-CFR2':
    'Static pages only, and in China no WAF can stand before CloudFront. The API has throttles by route and counts by caller.',
  ...(china && {
    'AwsSolutions::AwsSolutions-CFR4':
      'TLS 1.2 of 2021 with the IAM certificate is set by an override, which the rule does not read.',
    'AwsSolutions::AwsSolutions-CFR7':
      'CloudFront in China has no origin access control; the bucket opens to one origin access identity.',
  }),
})

/** The function with which the CDK copies the built pages into their bucket at a deployment. */
function publisher(settings: Settings, stack: Stack, bucketId: string): Reasons {
  const why =
    "The CDK's own copier of built pages: runs at deployments only, reaches the bucket of assets and the bucket of pages."
  const assets = `arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-${stack.account}-${settings.region}/*`
  const actions = ['s3:List*', 's3:GetObject*', 's3:GetBucket*', 's3:DeleteObject*', 's3:Abort*']
  const findings = [
    ...actions.map(action => `IAM5[Action::${action}]`),
    ...[assets, `<${bucketId}.Arn>/*`, '*'].map(resource => `IAM5[Resource::${resource}]`),
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    'L1',
  ]
  return {
    ...Object.fromEntries(findings.map(id => [`AwsSolutions::AwsSolutions-${id}`, why])),
    'Serverless::Serverless-LambdaLatestVersion': why,
    'Serverless::Serverless-LambdaDLQ': why,
  }
}

const acknowledgeAt = (construct: IConstruct, reasons: Reasons) =>
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })))

const finding = (resource: string) => `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`

export function acknowledge(settings: Settings, { app, data, api, events, web, observe }: WorkersHome): void {
  acknowledgeAt(app, everywhere)
  for (const handler of api.functions) acknowledgeAt(handler, calledAndAnswered)
  for (const stack of [api, events]) {
    const buckets = Object.values(photoBucketNames(settings))
    const reason = 'Photos have names of their own; the bucket holds nothing else.'
    acknowledgeAt(stack, Object.fromEntries(buckets.map(name => [finding(`arn:<AWS::Partition>:s3:::${name}/*`), reason])))
  }
  acknowledgeAt(events, {
    [finding(`<${Stack.of(events).getLogicalId(events.schedules.node.defaultChild as never)}.Arn>:*`)]:
      'The scheduler may call any version of the one function that runs the jobs.',
  })
  if (settings.fixedExit)
    for (const stack of [api, events])
      acknowledgeAt(stack, {
        [finding('*')]: 'A function in a network makes its own interfaces, whose names nobody knows before.',
      })
  acknowledgeAt(events.deadLetters, deadLetters)
  acknowledgeAt(data.secret, secret)
  acknowledgeAt(data.backups, backupRole)
  acknowledgeAt(observe.topic, topic)
  acknowledgeAt(web.distribution, distribution(isChina(settings)))
  const pages = web.getLogicalId(web.pages.node.defaultChild as never)
  for (const child of web.node.children)
    if (child.node.id.startsWith('Custom::CDKBucketDeployment')) acknowledgeAt(child, publisher(settings, web, pages))
}
