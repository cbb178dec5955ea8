import { Match, Template } from 'aws-cdk-lib/assertions'
import { capabilityNames, servingCapabilities } from 'functions/capabilities'
import { describe, expect, it } from 'vitest'
import { exampleRegions, exampleSettings } from '../build/example-settings.ts'
import { readSettings, parseSettings } from '../lib/settings-file.ts'
import { routes } from '../lib/routes.ts'
import type { Settings } from '../lib/settings.ts'
import { workersHome } from '../lib/workers-home.ts'

type Resource = { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string }

function templates(settings: Settings): Record<string, Template> {
  const { data, network, api, events, web, observe } = workersHome(settings)
  const stacks = { data, api, events, web, observe, ...(network && { network }) }
  return Object.fromEntries(Object.entries(stacks).map(([name, stack]) => [name, Template.fromStack(stack)]))
}

const resourcesOf = (all: Record<string, Template>): Resource[] =>
  Object.values(all).flatMap(template => Object.values((template.toJSON() as { Resources: Record<string, Resource> }).Resources))
const ofType = (all: Record<string, Template>, type: string) => resourcesOf(all).filter(({ Type }) => Type === type)
const need = (all: Record<string, Template>, name: string): Template => {
  const template = all[name]
  if (!template) throw new Error(`no stack ${name}`)
  return template
}

describe.each(Object.entries(exampleRegions))('an installation in %s', (partition, region) => {
  const all = templates(exampleSettings(region, 'none'))

  it('keeps every log of its own a year, sealed, and longer than its stack lives', () => {
    const groups = ofType(all, 'AWS::Logs::LogGroup')
    expect(groups.length).toBeGreaterThan(servingCapabilities.length + 2)
    for (const { Properties, DeletionPolicy } of groups) {
      expect(Properties.RetentionInDays).toBeGreaterThanOrEqual(185)
      expect(Properties).toHaveProperty('KmsKeyId')
      expect(DeletionPolicy).toBe('Retain')
    }
  })

  it('opens no bucket to the world, takes only TLS, and keeps what it holds when a stack goes', () => {
    const buckets = ofType(all, 'AWS::S3::Bucket')
    expect(buckets.length).toBeGreaterThan(3)
    for (const { Properties, DeletionPolicy } of buckets) {
      expect(Properties).toHaveProperty('PublicAccessBlockConfiguration.RestrictPublicBuckets', true)
      expect(Properties).toHaveProperty('BucketEncryption')
      expect(DeletionPolicy).toBe('Retain')
    }
    const policies = ofType(all, 'AWS::S3::BucketPolicy').filter(({ Properties }) =>
      JSON.stringify(Properties).includes('"aws:SecureTransport":"false"'),
    )
    expect(policies).toHaveLength(buckets.length)
  })

  it('throttles what is submitted and signed in by its route, and everything else by the stage', () => {
    const { DefaultRouteSettings, RouteSettings } = ofType(all, 'AWS::ApiGatewayV2::Stage')[0]?.Properties as unknown as {
      DefaultRouteSettings: { ThrottlingRateLimit: number }
      RouteSettings: Record<string, { ThrottlingRateLimit: number }>
    }
    expect(DefaultRouteSettings.ThrottlingRateLimit).toBe(2000)
    const limited = routes.filter(({ endpoint }) => endpoint.rate && endpoint.rate !== 'read').map(({ routeKey }) => routeKey)
    expect(Object.keys(RouteSettings).sort()).toEqual(limited.sort())
    expect(limited.length).toBeGreaterThan(50)
    expect(RouteSettings['POST /sessions']?.ThrottlingRateLimit).toBe(500)
  })

  it('answers under its own name only', () => {
    need(all, 'api').hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true })
    need(all, 'api').hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'api.example.gov.cn',
      DomainNameConfigurations: [Match.objectLike({ SecurityPolicy: 'TLS_1_2' })],
    })
    need(all, 'api').hasResourceProperties('AWS::ApiGatewayV2::ApiMapping', { ApiMappingKey: 'api' })
  })

  it('holds no secret in a variable or a template', () => {
    const text = JSON.stringify(Object.values(all).map(template => template.toJSON() as unknown))
    expect(text).not.toMatch(/appSecret|privateKey|"d":"/i)
    for (const { Properties } of ofType(all, 'AWS::Lambda::Function')) {
      const names = Object.keys((Properties.Environment as { Variables?: object } | undefined)?.Variables ?? {})
      expect(names.filter(name => /SECRET|KEY|TOKEN|PASSWORD/.test(name) && !/_SOURCE$/.test(name))).toEqual([])
    }
  })

  it('backs up every table nightly for 35 days and monthly for a year, where nobody deletes it early', () => {
    const rules = (
      ofType(all, 'AWS::Backup::BackupPlan')[0]?.Properties as unknown as {
        BackupPlan: { BackupPlanRule: { Lifecycle: { DeleteAfterDays: number } }[] }
      }
    ).BackupPlan.BackupPlanRule.map(({ Lifecycle }) => Lifecycle.DeleteAfterDays)
    expect(rules).toEqual([35, 366])
    const selected = ofType(all, 'AWS::Backup::BackupSelection')[0]?.Properties.BackupSelection as { Resources: unknown[] }
    expect(selected.Resources).toHaveLength(capabilityNames.length)
    const vault = JSON.stringify(ofType(all, 'AWS::Backup::BackupVault')[0]?.Properties.AccessPolicy)
    expect(vault).toContain('backup:DeleteRecoveryPoint')
  })

  it('wakes somebody for every function, every table, the API, the streams, the queue and the clock', () => {
    const names = ofType(all, 'AWS::CloudWatch::Alarm').map(({ Properties }) => String(Properties.AlarmName))
    const wanted = [
      ...servingCapabilities.flatMap(name => [`${name}-errors`, `${name}-throttles`]),
      ...capabilityNames.map(name => `${name}-table-throttles`),
      ...['table-changes', 'schedules', 'turn-card-key'].flatMap(name => [`${name}-errors`, `${name}-throttles`]),
      ...['api-5xx', 'api-latency', 'concurrency', 'dead-letters', 'oldest-announcement', 'clock-stands'],
    ]
    expect(names.sort()).toEqual(wanted.map(name => `example-county-prod-${name}`).sort())
    for (const { Properties } of ofType(all, 'AWS::CloudWatch::Alarm')) {
      expect(Properties.AlarmActions).toHaveLength(1)
      expect(String(Properties.AlarmDescription).length).toBeGreaterThan(20)
    }
    need(all, 'observe').hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'duty@example.gov.cn' })
    need(all, 'observe').hasResourceProperties('AWS::Budgets::Budget', {
      Budget: Match.objectLike({ BudgetLimit: { Amount: 1000, Unit: partition === 'aws-cn' ? 'CNY' : 'USD' } }),
    })
  })

  it('keeps a job that failed every attempt', () => {
    need(all, 'events').hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'example-county-prod-schedules',
      DeadLetterConfig: { TargetArn: Match.anyValue() },
    })
  })

  it('turns the card key every 90 days, and not before its first value is there', () => {
    need(all, 'events').hasResourceProperties('AWS::SecretsManager::RotationSchedule', {
      RotationRules: { AutomaticallyAfterDays: 90 },
      RotateImmediatelyOnUpdate: false,
    })
  })

  it('serves the pages and the API under one name, and caches no answer of the API', () => {
    const config = ofType(all, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig as Record<string, never>
    const text = JSON.stringify(config)
    expect(text).toContain('"PathPattern":"/api/*"')
    expect(config).toMatchObject({ Aliases: ['office.example.gov.cn'], DefaultRootObject: 'index.html' })
    if (partition === 'aws-cn') {
      // "The parameter CachePolicyId can't be set for this region."
      expect(text).not.toMatch(/PolicyId|OriginAccessControlId|AcmCertificateArn/)
      expect(config).toMatchObject({ ViewerCertificate: { IamCertificateId: 'ASCA00000000000000000' }, IPV6Enabled: false })
      expect(config).toHaveProperty('CacheBehaviors.0.MaxTTL', 0)
      expect(config).toHaveProperty(
        'CacheBehaviors.0.ForwardedValues.Headers',
        expect.arrayContaining(['Authorization', 'Idempotency-Key']),
      )
    } else {
      expect(text).toContain('OriginAccessControlId')
      expect(text).not.toContain('ForwardedValues')
    }
  })

  it('needs no network of its own, unless WeChat asks for one address', () => {
    expect(ofType(all, 'AWS::EC2::NatGateway')).toEqual([])
    const fixed = templates(exampleSettings(region, 'none', { fixedExit: true }))
    expect(ofType(fixed, 'AWS::EC2::NatGateway')).toHaveLength(1)
    expect(ofType(fixed, 'AWS::EC2::VPCEndpoint')).toHaveLength(2)
    const outside = ofType(fixed, 'AWS::Lambda::Function').filter(
      ({ Properties }) => String(Properties.FunctionName).startsWith('example-county') && !('VpcConfig' in Properties),
    )
    expect(outside).toEqual([])
  })

  it('shares no name with another installation in the same account', () => {
    // These name something inside of something that is named itself.
    const inner = ['IndexName', 'DomainName', 'PolicyName', 'MetricName', 'StageName']
    const named = (installation: string) =>
      resourcesOf(templates(exampleSettings(region, 'none', { installation }))).flatMap(({ Type, Properties }) =>
        Object.entries(Properties ?? {}).flatMap(([key, value]) =>
          key.endsWith('Name') && typeof value === 'string' && !inner.includes(key) ? [`${Type} ${value}`] : [],
        ),
      )
    const [one, other] = [named('county-one'), named('county-two')]
    expect(one.length).toBeGreaterThan(50)
    expect(one.filter(name => other.includes(name))).toEqual([])
  })
})

describe('the settings of an installation', () => {
  const json = () => ({
    installation: 'qingshan',
    stage: 'prod',
    region: 'cn-northwest-1',
    account: '000000000000',
    wechatAppId: 'wx0000000000000000',
    wechatTemplateIds: ['a', 'b'],
    alarmEmail: 'duty@example.gov.cn',
    monthlyBudget: 500,
  })

  it('say which field is wrong', () => {
    expect(() => parseSettings({ ...json(), account: '12', alarmEmail: 'duty' })).toThrow(/account:.*\n?.*alarmEmail:/s)
    expect(() => parseSettings({ ...json(), colour: 'red' })).toThrow('colour')
  })

  it('demand a filed name in China, and none elsewhere', () => {
    expect(() => parseSettings(json())).toThrow('filed name')
    expect(parseSettings({ ...json(), region: 'ap-southeast-1' }).peakPerSecond).toBe(2000)
  })

  it('say where they are looked for when they are not there', () => {
    expect(() => readSettings('dev', 'aws')).toThrow('installations/dev.aws.json')
  })
})
