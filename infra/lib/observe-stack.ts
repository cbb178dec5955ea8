import {
  type aws_apigatewayv2 as apigateway,
  aws_budgets as budgets,
  aws_cloudwatch as cloudwatch,
  type aws_lambda as lambda,
  aws_sns as sns,
  aws_sns_subscriptions as subscriptions,
  Duration,
  Stack,
  type StackProps,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Alarms } from './alarms.ts'
import type { ApiStack } from './api-stack.ts'
import { stageName } from './api-stack.ts'
import type { DataStack } from './data-stack.ts'
import type { EventsStack } from './events-stack.ts'
import { isChina, prefixOf, type Settings } from './settings.ts'

interface Observed {
  data: DataStack
  api: ApiStack
  events: EventsStack
}

const fiveMinutes = Duration.minutes(5)

/** One mail address that is woken, one page to look at, one budget. */
export class ObserveStack extends Stack {
  readonly topic: sns.Topic

  constructor(scope: Construct, id: string, settings: Settings, { data, api, events }: Observed, props: StackProps) {
    super(scope, id, props)
    this.topic = new sns.Topic(this, 'Topic', {
      topicName: `${prefixOf(settings)}-alarms`,
      masterKey: data.dataKey,
      enforceSSL: true,
    })
    this.topic.addSubscription(new subscriptions.EmailSubscription(settings.alarmEmail))
    const alarms = new Alarms(this, 'Alarms', settings, this.topic)
    const functions = [...api.functions, ...events.functions]
    for (const handler of functions) alarms.ofFunction(handler.node.scope?.node.id ?? '', handler)
    for (const [name, table] of Object.entries(data.tables)) alarms.ofTable(name, table)
    this.apiAlarms(alarms, api.api)
    this.backgroundAlarms(alarms, events)
    this.dashboard(settings, { data, api, events }, functions)
    this.budget(settings)
  }

  private apiAlarms(alarms: Alarms, api: apigateway.HttpApi): void {
    const metric = (name: string, statistic: string) => apiMetric(api, name, statistic)
    alarms.when('api-5xx', {
      metric: metric('5xx', 'Sum'),
      threshold: 5,
      says: 'The API answered 5xx: the access log names the routes, the functions log the request ids.',
    })
    alarms.when('api-latency', {
      metric: metric('Latency', 'p95'),
      threshold: 2_000,
      periods: 3,
      says: "One in twenty answers takes over two seconds: look at the functions' durations and the tables' throttles.",
    })
    alarms.when('concurrency', {
      metric: new cloudwatch.Metric({
        namespace: 'AWS/Lambda',
        metricName: 'ConcurrentExecutions',
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      // The default limit is 1,000 for all functions of an account.
      threshold: 800,
      says: "Four fifths of the account's usual concurrency are in use: ask for more under Service Quotas.",
    })
  }

  private backgroundAlarms(alarms: Alarms, { deadLetters, tableChanges, schedules }: EventsStack): void {
    alarms.when('dead-letters', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'Maximum' }),
      threshold: 1,
      says: 'A table change or a job failed every attempt: mend the cause, then `npm run redrive` (docs/deploy.md).',
    })
    alarms.when('oldest-announcement', {
      // Milliseconds that the oldest record of a batch waited in its stream.
      metric: tableChanges.metric('IteratorAge', { period: fiveMinutes, statistic: 'Maximum' }),
      threshold: 5 * 60_000,
      says: 'Announcements wait over five minutes: members are not told. Look at table-changes.',
    })
    alarms.when('clock-stands', {
      metric: new cloudwatch.MathExpression({
        expression: 'IF(runs > 0, 0, 1)',
        usingMetrics: { runs: schedules.metricInvocations({ period: Duration.minutes(15), statistic: 'Sum' }) },
        period: Duration.minutes(15),
        label: 'no job ran',
      }),
      threshold: 1,
      silenceIsBad: true,
      says: 'No job has run for a quarter of an hour: deadlines do not pass and deliveries are not tried again.',
    })
  }

  private dashboard(settings: Settings, { data, api, events }: Observed, functions: lambda.Function[]): void {
    const graph = (title: string, left: cloudwatch.IMetric[], right: cloudwatch.IMetric[] = []) =>
      new cloudwatch.GraphWidget({ title, left, right, width: 12 })
    const each = (name: string, statistic: string) =>
      functions.map(handler => handler.metric(name, { statistic, period: fiveMinutes, label: handler.node.scope?.node.id ?? '' }))
    const ofTables = (name: string) =>
      Object.entries(data.tables).map(([label, table]) => table.metric(name, { statistic: 'Sum', period: fiveMinutes, label }))
    new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: prefixOf(settings),
      defaultInterval: Duration.days(1),
      widgets: [
        [
          graph(
            'Calls, refusals and failures',
            [apiMetric(api.api, 'Count', 'Sum')],
            [apiMetric(api.api, '4xx', 'Sum'), apiMetric(api.api, '5xx', 'Sum')],
          ),
          graph(
            'Milliseconds until the answer',
            ['p50', 'p95', 'p99'].map(p => apiMetric(api.api, 'Latency', p)),
          ),
        ],
        [graph('Errors by function', each('Errors', 'Sum')), graph('Milliseconds by function, p95', each('Duration', 'p95'))],
        [
          graph('Write units by table', ofTables('ConsumedWriteCapacityUnits')),
          graph('Read units by table', ofTables('ConsumedReadCapacityUnits')),
        ],
        [
          graph('Age of the oldest announcement, ms', [
            events.tableChanges.metric('IteratorAge', { statistic: 'Maximum', period: fiveMinutes }),
          ]),
          graph('Dead letters', [events.deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes })]),
        ],
      ],
    })
  }

  private budget(settings: Settings): void {
    const tell = (threshold: number, notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: { comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE', notificationType },
      subscribers: [{ subscriptionType: 'EMAIL', address: settings.alarmEmail }],
    })
    new budgets.CfnBudget(this, 'Budget', {
      budget: {
        budgetName: prefixOf(settings),
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: settings.monthlyBudget, unit: isChina(settings) ? 'CNY' : 'USD' },
      },
      notificationsWithSubscribers: [tell(50, 'ACTUAL'), tell(100, 'ACTUAL'), tell(100, 'FORECASTED')],
    })
  }
}

const apiMetric = (api: apigateway.HttpApi, metricName: string, statistic: string) =>
  new cloudwatch.Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    statistic,
    period: fiveMinutes,
    dimensionsMap: { ApiId: api.apiId, Stage: stageName },
    label: `${metricName} ${statistic}`,
  })
