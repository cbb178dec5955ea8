import {
  aws_apigateway,
  aws_apigatewayv2 as apigateway,
  aws_apigatewayv2_integrations as integrations,
  aws_certificatemanager as acm,
  type aws_ec2 as ec2,
  type aws_lambda as lambda,
  CfnOutput,
  Stack,
  type StackProps,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { type CapabilityName, servingCapabilities } from 'functions/capabilities'
import type { RateClass } from 'shared-types/contract'
import type { DataStack } from './data-stack.ts'
import { ownLogGroup } from './log-groups.ts'
import { routes, routesOf } from './routes.ts'
import { prefixOf, type Settings } from './settings.ts'
import { WorkersFunction } from './workers-function.ts'

/** Nothing that tells who called but the address, which the law wants kept: the functions log by the same request id. */
const accessLogFormat = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.error.message',
}

/**
 * The stage is named like the path under which the web version finds the API, so that no one on the way has to rewrite it:
 * `https://<any name>/api/organisations`.
 */
export const stageName = 'api'

/** Parts of the peak: a wall against floods. What one caller may do in a minute is counted by the functions (`platform/http/rate-limit.ts`). */
const shareOfPeak: Record<RateClass, number> = { read: 1, submit: 0.5, write: 0.25, 'sign-in': 0.25 }

/** The HTTP API: one function for each capability, one route for each endpoint of its contract. docs/decisions/0016 says why not REST. */
export class ApiStack extends Stack {
  readonly api: apigateway.HttpApi
  /** The host that answers, without a scheme. */
  readonly host: string
  readonly functions: lambda.Function[]

  constructor(
    scope: Construct,
    id: string,
    settings: Settings,
    data: DataStack,
    network: ec2.IVpc | undefined,
    props: StackProps,
  ) {
    super(scope, id, props)
    const { apiDomain } = settings
    this.api = new apigateway.HttpApi(this, 'Api', {
      apiName: prefixOf(settings),
      createDefaultStage: false,
      // Under its own name only: what the certificate and the filing stand for.
      disableExecuteApiEndpoint: apiDomain !== undefined,
    })
    this.functions = servingCapabilities.map(name => this.capability(name, settings, data, network))
    const stage = this.stage(settings, data)
    this.host = apiDomain?.name ?? `${this.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`
    if (apiDomain) this.domain(apiDomain, stage)
    new CfnOutput(this, 'ApiBase', { value: `https://${this.host}/${stageName}` })
  }

  private capability(name: CapabilityName, settings: Settings, data: DataStack, network: ec2.IVpc | undefined): lambda.Function {
    const { function: handler } = new WorkersFunction(this, name, { settings, data, name, network })
    // One permission for the whole API: one for each route would outgrow a function's policy (20 KB).
    const integration = new integrations.HttpLambdaIntegration(`${name}-integration`, handler, { scopePermissionToRoute: false })
    for (const { endpoint } of routesOf(name)) {
      this.api.addRoutes({ path: endpoint.path, methods: [endpoint.method as apigateway.HttpMethod], integration })
    }
    return handler
  }

  private stage(settings: Settings, data: DataStack): apigateway.HttpStage {
    const logGroupName = `/${prefixOf(settings)}/access`
    const accessLog = ownLogGroup(this, 'AccessLog', { settings, logGroupName, key: data.dataKey })
    const stage = new apigateway.HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName,
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: limitOf(settings, 'read'),
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(accessLog),
        format: aws_apigateway.AccessLogFormat.custom(JSON.stringify(accessLogFormat)),
      },
    })
    const limits = routes.flatMap(({ routeKey, endpoint: { rate } }) => {
      if (rate === undefined || rate === 'read') return []
      const { rateLimit: ThrottlingRateLimit, burstLimit: ThrottlingBurstLimit } = limitOf(settings, rate)
      // A route's own settings replace the stage's, its metrics among them.
      return [[routeKey, { ThrottlingRateLimit, ThrottlingBurstLimit, DetailedMetricsEnabled: true }]]
    })
    const declared = stage.node.defaultChild as apigateway.CfnStage
    declared.routeSettings = Object.fromEntries(limits) as object
    // The service refuses settings for a route that is not there yet.
    for (const child of this.api.node.children) if (child instanceof apigateway.HttpRoute) declared.node.addDependency(child)
    return stage
  }

  private domain({ name, certificateArn }: { name: string; certificateArn: string }, stage: apigateway.HttpStage): void {
    const domain = new apigateway.DomainName(this, 'Domain', {
      domainName: name,
      certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: apigateway.SecurityPolicy.TLS_1_2,
    })
    new apigateway.ApiMapping(this, 'Mapping', { api: this.api, domainName: domain, stage, apiMappingKey: stageName })
    new CfnOutput(this, 'ApiAlias', { value: domain.regionalDomainName, description: `The CNAME of ${name}` })
  }
}

function limitOf({ peakPerSecond }: Settings, rate: RateClass) {
  const rateLimit = Math.ceil(peakPerSecond * shareOfPeak[rate])
  return { rateLimit, burstLimit: 2 * rateLimit }
}
