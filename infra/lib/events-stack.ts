import {
  aws_lambda as lambda,
  aws_lambda_event_sources as sources,
  aws_scheduler as scheduler,
  aws_scheduler_targets as targets,
  aws_sqs as sqs,
  Duration,
  Stack,
  type StackProps,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { announcingCapabilities, backgroundFunctions, scheduledJobs } from 'functions/capabilities'
import type { DataStack } from './data-stack.ts'
import { prefixOf, type Settings } from './settings.ts'
import { WorkersFunction } from './workers-function.ts'

const announcements = lambda.FilterCriteria.filter({
  eventName: lambda.FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { sk: { S: lambda.FilterRule.isEqual('OUT') } } },
})

/** What runs without a caller: reactions to table changes, and jobs by the clock. */
export class EventsStack extends Stack {
  /** Table changes and job runs that failed every attempt. */
  readonly deadLetters: sqs.Queue

  constructor(scope: Construct, id: string, settings: Settings, data: DataStack, props: StackProps) {
    super(scope, id, props)
    this.deadLetters = new sqs.Queue(this, 'DeadLetters', {
      queueName: `${prefixOf(settings)}-dead-letters`,
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: data.dataKey,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    this.tableChanges(settings, data)
    this.schedules(settings, data)
  }

  private tableChanges(settings: Settings, data: DataStack): void {
    const { touches } = backgroundFunctions['table-changes']
    const { function: handler } = new WorkersFunction(this, 'table-changes', {
      settings,
      data,
      name: 'table-changes',
      touches,
      objects: undefined,
      timeout: Duration.minutes(2),
    })
    for (const name of announcingCapabilities) {
      const source = new sources.DynamoEventSource(data.tables[name], {
        // Only new outbox rows wake the function: a table has ten other writes for each.
        filters: [announcements],
        startingPosition: lambda.StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        retryAttempts: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        onFailure: new sources.SqsDlq(this.deadLetters),
      })
      handler.addEventSource(source)
    }
  }

  private schedules(settings: Settings, data: DataStack): void {
    const { touches, objects } = backgroundFunctions.schedules
    const { function: handler } = new WorkersFunction(this, 'schedules', {
      settings,
      data,
      name: 'schedules',
      touches,
      objects,
      timeout: Duration.minutes(5),
    })
    for (const [job, { everyMinutes }] of Object.entries(scheduledJobs)) {
      new scheduler.Schedule(this, job, {
        scheduleName: `${prefixOf(settings)}-${job}`,
        schedule: scheduler.ScheduleExpression.rate(Duration.minutes(everyMinutes)),
        target: new targets.LambdaInvoke(handler, {
          input: scheduler.ScheduleTargetInput.fromObject({ job }),
          deadLetterQueue: this.deadLetters,
          retryAttempts: 2,
        }),
      })
    }
  }
}
