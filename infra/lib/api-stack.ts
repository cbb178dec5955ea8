import {
  aws_apigateway,
  aws_apigatewayv2 as apigateway,
  aws_apigatewayv2_integrations as integrations,
  aws_logs as logs,
  RemovalPolicy,
  Stack,
  type StackProps,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { capabilities, type CapabilityName, servingCapabilities } from 'functions/capabilities'
import type { DataStack } from './data-stack.ts'
import { routesOf } from './routes.ts'
import { prefixOf, type Settings } from './settings.ts'
import { WorkersFunction } from './workers-function.ts'

/** Nothing that tells who called: the functions log by request id. */
const accessLogFormat = {
  requestId: '$context.requestId',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.error.message',
}

/** The HTTP API: one function for each capability, one route for each endpoint of its contract. */
export class ApiStack extends Stack {
  readonly api: apigateway.HttpApi

  constructor(scope: Construct, id: string, settings: Settings, data: DataStack, props: StackProps) {
    super(scope, id, props)
    this.api = new apigateway.HttpApi(this, 'Api', { apiName: prefixOf(settings), createDefaultStage: false })
    const accessLog = new logs.LogGroup(this, 'AccessLog', {
      logGroupName: `/workers-home/${settings.stage}/access`,
      retention: logs.RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new apigateway.HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(accessLog),
        format: aws_apigateway.AccessLogFormat.custom(JSON.stringify(accessLogFormat)),
      },
    })
    for (const name of servingCapabilities) this.capability(name, settings, data)
  }

  private capability(name: CapabilityName, settings: Settings, data: DataStack): void {
    const { touches, objects } = capabilities[name]
    const { function: handler } = new WorkersFunction(this, name, {
      settings,
      data,
      name,
      touches: { ...touches, [name]: 'write' },
      objects,
    })
    // One permission for the whole API: one for each route would outgrow a function's policy (20 KB).
    const integration = new integrations.HttpLambdaIntegration(`${name}-integration`, handler, { scopePermissionToRoute: false })
    for (const { endpoint } of routesOf(name)) {
      this.api.addRoutes({ path: endpoint.path, methods: [endpoint.method as apigateway.HttpMethod], integration })
    }
  }
}
