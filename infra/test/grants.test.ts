import { capabilityNames, grantsOf, servingCapabilities } from 'functions/capabilities'
import { describe, expect, it } from 'vitest'
import { exampleRegions, exampleSettings } from '../build/example-settings.ts'
import { bundledSources, functionNames } from '../build/functions.ts'
import { dataKeyActions, fieldKeyActions, secretActions } from '../lib/key-grants.ts'
import { objectActions } from '../lib/object-grants.ts'
import { workersHome } from '../lib/workers-home.ts'

/** Whoever knows the keys of a table's rows: a capability's store, or the writes that it lends to others' transactions. */
const knowsATable = /^([a-z]+)\/(?:.+\/)?[a-z-]+(?:\.dynamo|-writes)\.ts$/
/** The ring of field keys lies in this table. */
const keyRing = 'platform/crypto/ring-store.dynamo.ts'

const tablesIn = (name: string, sources: string[]) => {
  // Idempotency keys and call counters lie in a serving function's own table.
  const own = servingCapabilities.filter(serving => serving === name)
  const ring = sources.includes(keyRing) ? ['identity'] : []
  const stores = sources.map(file => knowsATable.exec(file)?.[1] ?? '')
  return new Set([...own, ...ring, ...stores].filter(found => (capabilityNames as string[]).includes(found)))
}

const objectUseIn = (sources: string[]) => {
  const puts = ['platform/object-store/object-store.ts', 'platform/object-store/post-form.ts']
  if (sources.some(file => puts.includes(file))) return 'write'
  return sources.includes('platform/object-store/signer.ts') ? 'read' : undefined
}

const fieldKeyUseIn = (sources: string[]) => {
  if (sources.includes('platform/crypto/kms-new-key.ts')) return 'make'
  return sources.includes('platform/crypto/kms-unwrap.ts') ? 'open' : undefined
}

const secretUseIn = (sources: string[]) => {
  if (sources.includes('platform/secret-versions.ts')) return 'turn'
  return sources.includes('platform/secrets-manager.ts') ? 'read' : undefined
}

function differences(name: string, sources: string[]): string[] {
  const grants = grantsOf(name)
  const [used, granted] = [tablesIn(name, sources), Object.keys(grants.touches)]
  const pairs = [
    ['the object store', objectUseIn(sources), grants.objects],
    ['the field keys', fieldKeyUseIn(sources), grants.fieldKeys],
    ['the secret', secretUseIn(sources), grants.secret],
  ] as const
  return [
    ...[...used].filter(table => !granted.includes(table)).map(table => `${name} uses table ${table} and is not granted it`),
    ...granted
      .filter(table => !used.has(table))
      .map(table => `${name} is granted table ${table} and carries nothing that uses it`),
    ...pairs
      .filter(([, uses, has]) => uses !== has)
      .map(([what, uses, has]) => `${name} uses ${what}: ${uses ?? 'no'}; its grant: ${has ?? 'no'}`),
  ]
}

describe('what a function is granted', () => {
  it.each(functionNames)('%s: neither more nor less than what its bundle uses', async name => {
    const sources = await bundledSources(name)
    expect(sources).toContain(`entrypoints/${name}.ts`)
    expect(differences(name, sources)).toEqual([])
  })

  it('fails for a table, a key or a bucket too many and one too few', () => {
    const stationsOnly = ['stations/station-store.dynamo.ts', 'media/media-writes.ts', 'platform/crypto/kms-unwrap.ts']
    expect(differences('stations', stationsOnly)).toEqual([
      'stations is granted table identity and carries nothing that uses it',
      'stations is granted table staff and carries nothing that uses it',
      'stations is granted table organisations and carries nothing that uses it',
      'stations is granted table cases and carries nothing that uses it',
      'stations uses the object store: no; its grant: read',
      'stations uses the field keys: open; its grant: no',
      'stations uses the secret: no; its grant: read',
    ])
    expect(differences('notifications', ['contests/results/result-store.dynamo.ts'])).toContain(
      'notifications uses table contests and is not granted it',
    )
  })
})

type Resource = { Type: string; Properties?: Record<string, unknown> }
interface Statement {
  Effect: string
  Action?: string | string[]
  NotAction?: unknown
  Resource?: unknown
  Condition?: unknown
}
interface Found {
  type: string
  logicalId: string
  statement: Statement
}

/** An ARN as text: references by their names. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(asText).join('')
  const [[kind, inner] = ['', '']] = Object.entries(value as object) as [string, unknown][]
  if (kind === 'Fn::Join') return asText((inner as [string, unknown])[1])
  return kind === 'Fn::GetAtt' ? `<${(inner as string[]).join('.')}>` : `<${asText(inner)}>`
}

function statementsIn(value: unknown, type: string, logicalId: string): Found[] {
  if (Array.isArray(value)) return value.flatMap(item => statementsIn(item, type, logicalId))
  if (!value || typeof value !== 'object') return []
  if ('Effect' in value && ('Action' in value || 'NotAction' in value))
    return [{ type, logicalId, statement: value as Statement }]
  return Object.values(value).flatMap(item => statementsIn(item, type, logicalId))
}

/** What does not fit into a role's own policy any more CDK moves into a managed one beside it. */
const rolePolicies = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy']

/** A star that stays, and why. */
const stars: { line: RegExp; because: string }[] = [
  {
    line: /^AWS::S3::BucketPolicy <(PhotosAccessLogs|Logs|Pages)\w+\.Arn>\/((incoming|photos|pages)\/)?\*$/,
    because: "a bucket's own policy: the log service writes under one prefix, CloudFront reads the pages",
  },
  {
    line: /^AWS::IAM::Policy (s3:(GetObject|GetBucket|List|DeleteObject|Abort)\*|arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-\S+\/\*|<Pages\w+\.Arn>\/\*|\*)$/,
    because: 'written by CDK for its copier of built pages, which runs at deployments only',
  },
  {
    line: /^AWS::IAM::Policy arn:<AWS::Partition>:s3:::example-county-prod-(incoming|photos)-000000000000\/\*$/,
    because: 'photos get their names at run time',
  },
  {
    line: /^AWS::KMS::Key (kms:\*|\*)$/,
    because: "a key's own policy: it speaks of this key only, and hands it to the account's IAM policies",
  },
  {
    line: /^AWS::KMS::Key kms:(ReEncrypt|GenerateDataKey)\*$/,
    because: 'written by CDK for the secret, through Secrets Manager only',
  },
  {
    line: /^AWS::IAM::Policy <schedules\S+\.Arn>:\*$/,
    because: 'written by CDK for the scheduler: versions of this one function',
  },
]

describe.each(Object.entries(exampleRegions))('what is deployed in %s', (_partition, region) => {
  const { app } = workersHome(exampleSettings(region, 'none'))
  const resources = app
    .synth()
    .stacks.flatMap(stack => Object.entries((stack.template as { Resources?: Record<string, Resource> }).Resources ?? {}))
  const statements = resources.flatMap(([logicalId, { Type, Properties }]) => statementsIn(Properties, Type, logicalId))

  const policiesOf = (name: string) => {
    const functions = resources.filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
    const [, mine] = functions.find(([, { Properties }]) => Properties?.FunctionName === `example-county-prod-${name}`) ?? []
    const [role] = (mine?.Properties?.Role as { 'Fn::GetAtt': string[] })['Fn::GetAtt']
    return resources
      .filter(
        ([, { Type, Properties }]) =>
          rolePolicies.includes(Type) && (Properties?.Roles as { Ref: string }[]).some(({ Ref }) => Ref === role),
      )
      .map(([logicalId, { Type, Properties }]) => ({
        isOwn: Type === 'AWS::IAM::Policy',
        statements: statementsIn(Properties, Type, logicalId).map(found => found.statement),
      }))
  }
  const statementsOf = (name: string): Statement[] => policiesOf(name).flatMap(policy => policy.statements)
  const actionsOn = (name: string, resource: RegExp) =>
    statementsOf(name)
      .filter(({ Resource }) => [Resource].flat().some(one => resource.test(asText(one))))
      .flatMap(({ Action = [] }) => [Action].flat())

  it.each(functionNames)('%s may use the keys, the secret and the photos that its grants name', name => {
    const { secret, fieldKeys, objects } = grantsOf(name)
    expect(actionsOn(name, /FieldKey/)).toEqual(fieldKeys ? fieldKeyActions[fieldKeys] : [])
    expect(actionsOn(name, /Secret/)).toEqual(secret ? secretActions[secret] : [])
    expect(actionsOn(name, /DataKey/)).toEqual(expect.arrayContaining(dataKeyActions))
    for (const bucket of ['incoming', 'accepted'] as const) {
      const may = objects && objectActions[objects][bucket]
      const called = bucket === 'accepted' ? 'photos' : bucket
      expect(actionsOn(name, new RegExp(`:s3:::example-county-prod-${called}-`))).toEqual(
        may ? [...may.objects, ...may.bucket] : [],
      )
    }
  })

  it('allows nothing by a star but what is listed here with its reason', () => {
    const starred = statements
      .filter(({ statement }) => statement.Effect === 'Allow')
      .flatMap(({ type, logicalId, statement: { Action = [], Resource = [] } }) =>
        [
          ...[Action]
            .flat()
            .map(action => (type === 'AWS::IAM::Policy' && action.startsWith('kms:') ? `${logicalId} ${action}` : action)),
          ...[Resource].flat().map(asText),
        ]
          .filter(text => text.includes('*'))
          .map(text => `${type} ${text}`),
      )
    expect(starred.filter(line => !stars.some(star => star.line.test(line)))).toEqual([])
    expect(stars.filter(star => !starred.some(line => star.line.test(line))).map(({ because }) => because)).toEqual([])
    expect(statements.filter(({ statement }) => statement.NotAction !== undefined)).toEqual([])
  })

  it('lets nobody change or remove what staff have done, and one function after another add to it', () => {
    const over = /:table\/example-county-prod-acts$/
    const may = functionNames.map(name => [
      name,
      actionsOn(name, over).filter(action => /Put|Update|Delete|Batch.*Write|PartiQL/.test(action)),
    ])
    expect(Object.fromEntries(may.filter(([, actions]) => actions?.length))).toEqual({
      announcements: ['dynamodb:PutItem'],
      schedules: ['dynamodb:PutItem'],
      'table-changes': ['dynamodb:PutItem'],
    })
  })

  it('stays within the room that a role has for its policies', () => {
    // IAM counts 10,240 characters of a role's own policies and 6,144 of each managed one, ten of which a role may have, with ARNs written
    // out; a reference is no shorter than what it stands for.
    const all = functionNames.map(policiesOf)
    const length = (policies: { statements: Statement[] }[]) =>
      JSON.stringify(policies.flatMap(({ statements: one }) => one)).length
    const own = all.map(policies => length(policies.filter(({ isOwn }) => isOwn)))
    const managed = all.flatMap(policies => policies.filter(({ isOwn }) => !isOwn).map(policy => length([policy])))
    expect(Math.max(...own)).toBeLessThan(10_240)
    expect(Math.max(0, ...managed)).toBeLessThan(6_144)
  })
})
