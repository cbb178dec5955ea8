import {
  type aws_ec2 as ec2,
  aws_iam as iam,
  aws_lambda as lambda,
  aws_lambda_event_sources as sources,
  aws_scheduler as scheduler,
  aws_scheduler_targets as targets,
  aws_secretsmanager as secretsmanager,
  aws_sqs as sqs,
  Duration,
  Stack,
  type StackProps,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { actAttribute } from 'functions/platform/events/act'
import { announcingCapabilities, backgroundFunctions, scheduledJobs } from 'functions/capabilities'
import type { DataStack } from './data-stack.ts'
import { prefixOf, type Settings } from './settings.ts'
import { WorkersFunction } from './workers-function.ts'

const announcements = lambda.FilterCriteria.filter({
  eventName: lambda.FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { sk: { S: lambda.FilterRule.isEqual('OUT') } } },
})

const acts = lambda.FilterCriteria.filter({
  eventName: lambda.FilterRule.isEqual('INSERT'),
  dynamodb: { NewImage: { [actAttribute]: { M: { actId: { S: lambda.FilterRule.exists() } } } } },
})

/** The key that signs member cards is turned this often; a card lives 15 minutes, so the one before is soon asked for no more. */
const cardKeyLivesDays = 90

/** What runs without a caller: reactions to table changes, jobs by the clock, the turning of a key. */
export class EventsStack extends Stack {
  /** Table changes and job runs that failed every attempt. */
  readonly deadLetters: sqs.Queue
  readonly tableChanges: lambda.Function
  readonly schedules: lambda.Function
  readonly functions: lambda.Function[]
  private readonly settings: Settings
  private readonly data: DataStack
  private readonly network: ec2.IVpc | undefined
  /** The queue without its key, which the construct would grant by stars: the roles have the key's exact actions. */
  private readonly plainDeadLetters: sqs.IQueue
  private readonly scheduler: iam.Role

  constructor(
    scope: Construct,
    id: string,
    settings: Settings,
    data: DataStack,
    network: ec2.IVpc | undefined,
    props: StackProps,
  ) {
    super(scope, id, props)
    this.settings = settings
    this.data = data
    this.network = network
    this.deadLetters = new sqs.Queue(this, 'DeadLetters', {
      queueName: `${prefixOf(settings)}-dead-letters`,
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: data.dataKey,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    this.plainDeadLetters = sqs.Queue.fromQueueArn(this, 'PlainDeadLetters', this.deadLetters.queueArn)
    this.scheduler = this.schedulerRole()
    this.tableChanges = this.background('table-changes', Duration.minutes(2))
    for (const name of announcingCapabilities) this.listenTo(name)
    this.schedules = this.background('schedules', Duration.minutes(5))
    for (const [job, { everyMinutes }] of Object.entries(scheduledJobs)) this.runByTheClock(job, everyMinutes)
    this.functions = [this.tableChanges, this.schedules, this.cardKeyTurning()]
  }

  /** Of its own: the one that the construct makes may send to the queue and not seal for it, so that a failed run would be lost. */
  private schedulerRole(): iam.Role {
    const role = new iam.Role(this, 'Scheduler', { assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com') })
    const toSeal = { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [this.data.dataKey.keyArn] }
    role.addToPolicy(new iam.PolicyStatement(toSeal))
    return role
  }

  private background(name: keyof typeof backgroundFunctions, timeout: Duration): lambda.Function {
    const { settings, data, network } = this
    return new WorkersFunction(this, name, { settings, data, name, timeout, network, deadLetters: this.deadLetters }).function
  }

  private listenTo(name: (typeof announcingCapabilities)[number]): void {
    this.tableChanges.addEventSource(
      new sources.DynamoEventSource(this.data.tables[name], {
        // Only new outbox rows and acts wake the function: a table has ten other writes for each.
        filters: [announcements, acts],
        startingPosition: lambda.StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        retryAttempts: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        onFailure: new sources.SqsDlq(this.plainDeadLetters),
      }),
    )
  }

  private runByTheClock(job: string, everyMinutes: number): void {
    new scheduler.Schedule(this, job, {
      scheduleName: `${prefixOf(this.settings)}-${job}`,
      schedule: scheduler.ScheduleExpression.rate(Duration.minutes(everyMinutes)),
      target: new targets.LambdaInvoke(this.schedules, {
        input: scheduler.ScheduleTargetInput.fromObject({ job }),
        deadLetterQueue: this.deadLetters,
        role: this.scheduler,
        retryAttempts: 2,
      }),
    })
  }

  private cardKeyTurning(): lambda.Function {
    const { secret } = this.data
    const handler = this.background('turn-card-key', Duration.seconds(30))
    const permission = new lambda.CfnPermission(this, 'SecretsManagerMayTurn', {
      action: 'lambda:InvokeFunction',
      functionName: handler.functionArn,
      principal: 'secretsmanager.amazonaws.com',
      sourceAccount: this.account,
    })
    // Not `secret.addRotationSchedule`: it writes this role into the key's policy and ties the data stack to this one.
    const rotation = new secretsmanager.CfnRotationSchedule(this, 'CardKeyRotation', {
      secretId: secret.secretArn,
      rotationLambdaArn: handler.functionArn,
      rotationRules: { automaticallyAfterDays: cardKeyLivesDays },
      // The secret's first value is put by hand after the first deployment.
      rotateImmediatelyOnUpdate: false,
    })
    rotation.addResourceDependency(permission)
    return handler
  }
}
