import { Template } from 'aws-cdk-lib/assertions'
import {
  announcingCapabilities,
  backgroundFunctions,
  type Capability,
  capabilities,
  type CapabilityName,
  capabilityNames,
  servingCapabilities,
  scheduledJobs,
} from 'functions/capabilities'
import { describe, expect, it } from 'vitest'
import { routes } from '../lib/routes.ts'
import { tableActions } from '../lib/table-grants.ts'
import { exampleRegions, exampleSettings } from '../build/example-settings.ts'
import { workersHome } from '../lib/workers-home.ts'

function synthesise(region: string) {
  const { data, api, events } = workersHome(exampleSettings(region, 'none'))
  return { data: Template.fromStack(data), api: Template.fromStack(api), events: Template.fromStack(events) }
}

type Resource = { Properties: Record<string, unknown>; DeletionPolicy?: string }
type Statement = { Action: string | string[]; Resource: unknown }
const found = (template: Template, type: string) => template.findResources(type) as unknown as Record<string, Resource>

/** function name → what its role may do to which table. */
function tableGrants(template: Template): Record<string, Record<string, string[]>> {
  const policies = Object.values(found(template, 'AWS::IAM::Policy')) as unknown as {
    Properties: { Roles: { Ref: string }[]; PolicyDocument: { Statement: Statement[] } }
  }[]
  const grants: Record<string, Record<string, string[]>> = {}
  for (const [, resource] of Object.entries(found(template, 'AWS::Lambda::Function'))) {
    const properties = resource.Properties as unknown as { FunctionName: string; Role: { 'Fn::GetAtt': [string] } }
    const mine = policies.filter(policy => policy.Properties.Roles.some(role => role.Ref === properties.Role['Fn::GetAtt'][0]))
    const byTable = (grants[properties.FunctionName.replace('example-county-prod-', '')] = {} as Record<string, string[]>)
    for (const statement of mine.flatMap(policy => policy.Properties.PolicyDocument.Statement)) {
      const actions = [statement.Action].flat().filter(action => isTableAccess(action))
      if (actions.length === 0) continue
      const tables = [statement.Resource]
        .flat()
        .map(one => /table\/example-county-prod-([a-z-]+)/.exec(JSON.stringify(one))?.[1] ?? 'ANY')
      for (const table of new Set(tables)) byTable[table] = [...(byTable[table] ?? []), ...actions].sort()
    }
  }
  return grants
}

/** Reading a stream is the event source's business and names the stream itself. */
const isTableAccess = (action: string) =>
  action === '*' || (action.startsWith('dynamodb:') && !/Stream|GetRecords|GetShardIterator/.test(action))

const expected = (touches: Capability['touches']) =>
  Object.fromEntries(Object.entries(touches).map(([table, use]) => [table, [...tableActions[use]].sort()]))

describe.each(Object.entries(exampleRegions))('the cloud in %s', (_partition, region) => {
  const { data, api, events } = synthesise(region)

  it('deploys every endpoint as a route to the function of its capability', () => {
    const integrations = found(api, 'AWS::ApiGatewayV2::Integration')
    const functions = found(api, 'AWS::Lambda::Function')
    const functionOf = (target: unknown) => {
      const integration = /"Ref":"(\w+)"/.exec(JSON.stringify(target))?.[1] ?? ''
      const uri = JSON.stringify(integrations[integration]?.Properties.IntegrationUri)
      const id = Object.keys(functions).find(name => uri.includes(`"${name}"`)) ?? ''
      return String(functions[id]?.Properties.FunctionName).replace('example-county-prod-', '')
    }
    const deployed = Object.values(found(api, 'AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => `${String(Properties.RouteKey)} → ${functionOf(Properties.Target)}`,
    )
    expect(deployed.sort()).toEqual(routes.map(route => `${route.routeKey} → ${route.capability}`).sort())
  })

  it('lets each function touch the tables it names and no others', () => {
    const own = servingCapabilities.map((name): [string, Capability['touches']] => [
      name,
      { ...capabilities[name].touches, [name]: 'write' },
    ])
    expect(tableGrants(api)).toEqual(Object.fromEntries(own.map(([name, touches]) => [name, expected(touches)])))
    const background = Object.entries(backgroundFunctions).map(([name, { touches }]) => [name, expected(touches)])
    expect(tableGrants(events)).toEqual(Object.fromEntries(background))
  })

  it('streams the tables that announce, and no other', () => {
    const streamed = Object.values(found(data, 'AWS::DynamoDB::GlobalTable')).filter(
      table => 'StreamSpecification' in (table.Properties as object),
    )
    expect(streamed).toHaveLength(announcingCapabilities.length)
  })

  it('protects every table against loss', () => {
    const tables = Object.values(found(data, 'AWS::DynamoDB::GlobalTable'))
    expect(tables).toHaveLength(capabilityNames.length)
    for (const table of tables) {
      expect(table.DeletionPolicy).toBe('Retain')
      expect(table.Properties).toMatchObject({
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [{ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }],
      })
    }
    const keys = Object.values(found(data, 'AWS::KMS::Key'))
    expect(keys.every(key => key.DeletionPolicy === 'Retain' && key.Properties.EnableKeyRotation)).toBe(true)
  })

  it('lets rows expire in every table but the one that only grows', () => {
    const tables = Object.values(found(data, 'AWS::DynamoDB::GlobalTable')).map(({ Properties }) => Properties)
    const lasting = tables.filter(properties => !('TimeToLiveSpecification' in (properties as object)))
    expect(lasting).toMatchObject([{ TableName: 'example-county-prod-acts' }])
    for (const properties of tables.filter(one => !lasting.includes(one)))
      expect(properties).toMatchObject({ TimeToLiveSpecification: { AttributeName: 'goneAfter', Enabled: true } })
  })

  it('has the indexes that the stores ask', () => {
    const deployed = Object.values(found(data, 'AWS::DynamoDB::GlobalTable')).map(({ Properties }) => {
      const { TableName, GlobalSecondaryIndexes = [] } = Properties as unknown as {
        TableName: string
        GlobalSecondaryIndexes?: { IndexName: string }[]
      }
      return [TableName.replace('example-county-prod-', ''), GlobalSecondaryIndexes.map(index => index.IndexName).sort()]
    })
    const wanted = capabilityNames.map((name: CapabilityName) => [name, Object.keys(capabilities[name].table.indexes).sort()])
    expect(Object.fromEntries(deployed)).toEqual(Object.fromEntries(wanted))
  })

  it('brings every announcement and every act of staff to the reactions, and nothing else; keeps what fails', () => {
    const sources = Object.values(found(events, 'AWS::Lambda::EventSourceMapping'))
    expect(sources).toHaveLength(announcingCapabilities.length)
    for (const { Properties } of sources) {
      expect(Properties).toMatchObject({ BisectBatchOnFunctionError: true, FunctionResponseTypes: ['ReportBatchItemFailures'] })
      expect(Properties).toHaveProperty('DestinationConfig.OnFailure.Destination')
      const patterns = (Properties as unknown as { FilterCriteria: { Filters: { Pattern: string }[] } }).FilterCriteria.Filters
      expect(patterns.map(({ Pattern }) => JSON.parse(Pattern) as unknown)).toEqual([
        { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['OUT'] } } } },
        { eventName: ['INSERT'], dynamodb: { NewImage: { act: { M: { actId: { S: [{ exists: true }] } } } } } },
      ])
    }
  })

  it('runs every job by the clock', () => {
    const inputs = Object.values(found(events, 'AWS::Scheduler::Schedule')).map(
      ({ Properties }) => (Properties as unknown as { Target: { Input: string } }).Target.Input,
    )
    expect(inputs.sort()).toEqual(
      Object.keys(scheduledJobs)
        .map(job => JSON.stringify({ job }))
        .sort(),
    )
  })

  it('names no partition by hand', () => {
    const text = JSON.stringify([data.toJSON(), api.toJSON(), events.toJSON()])
    const theirs = exampleSettings(region, 'none').apiDomain?.certificateArn ?? ''
    expect(text.replaceAll(theirs, '')).not.toMatch(/arn:aws(-cn)?:/)
  })
})
