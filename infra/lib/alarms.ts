import {
  aws_cloudwatch as cloudwatch,
  aws_cloudwatch_actions as actions,
  type aws_dynamodb as dynamodb,
  type aws_lambda as lambda,
  type aws_sns as sns,
  Duration,
} from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { prefixOf, type Settings } from './settings.ts'

interface Condition {
  metric: cloudwatch.IMetric
  /** Breached at or above it. */
  threshold: number
  /** How many periods in a row. */
  periods?: number
  /** What to do first; the mail shows it. */
  says: string
  /** Silence is bad news. */
  silenceIsBad?: boolean
}

const fiveMinutes = Duration.minutes(5)

/** Each alarm mails one sentence that says what to look at. */
export class Alarms extends Construct {
  private readonly settings: Settings
  private readonly topic: sns.ITopic

  constructor(scope: Construct, id: string, settings: Settings, topic: sns.ITopic) {
    super(scope, id)
    this.settings = settings
    this.topic = topic
  }

  when(name: string, { metric, threshold, periods = 1, says, silenceIsBad = false }: Condition): void {
    const alarm = new cloudwatch.Alarm(this, name, {
      alarmName: `${prefixOf(this.settings)}-${name}`,
      alarmDescription: says,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceIsBad ? cloudwatch.TreatMissingData.BREACHING : cloudwatch.TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new actions.SnsAction(this.topic))
    alarm.addOkAction(new actions.SnsAction(this.topic))
  }

  ofFunction(name: string, handler: lambda.IFunction): void {
    this.when(`${name}-errors`, {
      metric: handler.metricErrors({ period: fiveMinutes, statistic: 'Sum' }),
      threshold: 3,
      says: `${name} threw or ran out of time: look for ERROR in /aws/lambda/${prefixOf(this.settings)}-${name}.`,
    })
    this.when(`${name}-throttles`, {
      metric: handler.metricThrottles({ period: fiveMinutes, statistic: 'Sum' }),
      threshold: 1,
      says: `${name} was not let run: the account's concurrency is used up; ask for more under Service Quotas.`,
    })
  }

  ofTable(name: string, table: dynamodb.ITableV2): void {
    const events = (metricName: string) => table.metric(metricName, { period: fiveMinutes, statistic: 'Sum' })
    this.when(`${name}-table-throttles`, {
      metric: new cloudwatch.MathExpression({
        expression: 'FILL(r, 0) + FILL(w, 0)',
        usingMetrics: { r: events('ReadThrottleEvents'), w: events('WriteThrottleEvents') },
        period: fiveMinutes,
        label: 'throttled',
      }),
      threshold: 1,
      says: `Table ${name} refused requests: one key is asked too often, or the table grew faster than twice its last peak.`,
    })
  }
}
