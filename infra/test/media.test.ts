import { Match, Template } from 'aws-cdk-lib/assertions'
import { backgroundFunctions, type Capability, capabilities, type ObjectUse, servingCapabilities } from 'functions/capabilities'
import { describe, expect, it } from 'vitest'
import { objectActions } from '../lib/object-grants.ts'
import { exampleSettings } from '../build/example-settings.ts'
import { workersHome } from '../lib/workers-home.ts'

const { data, api, events } = workersHome(exampleSettings('cn-northwest-1', 'none'))
const stored = Template.fromStack(data)

interface Policy {
  Properties: { Roles: { Ref: string }[]; PolicyDocument: { Statement: { Action: string | string[]; Resource: unknown }[] } }
}

/** function name → bucket → what its role may do there. */
function objectGrants(template: Template): Record<string, Record<string, string[]>> {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')) as Policy[]
  return Object.fromEntries(
    Object.values(template.findResources('AWS::Lambda::Function')).map(({ Properties }) => {
      const { FunctionName, Role } = Properties as { FunctionName: string; Role: { 'Fn::GetAtt': [string] } }
      const mine = policies.filter(({ Properties: { Roles } }) => Roles.some(role => role.Ref === Role['Fn::GetAtt'][0]))
      const byBucket: Record<string, string[]> = {}
      for (const { Action, Resource } of mine.flatMap(({ Properties: { PolicyDocument } }) => PolicyDocument.Statement)) {
        const actions = [Action].flat().filter(action => action === '*' || action.startsWith('s3:'))
        if (actions.length === 0) continue
        const bucket = /example-county-prod-(incoming|photos)-/.exec(JSON.stringify(Resource))?.[1] ?? 'ANY'
        const name = bucket === 'photos' ? 'accepted' : bucket
        byBucket[name] = [...(byBucket[name] ?? []), ...actions].sort()
      }
      return [FunctionName.replace('example-county-prod-', ''), byBucket]
    }),
  )
}

const expected = (use: ObjectUse | undefined) =>
  Object.fromEntries(
    Object.entries(use ? objectActions[use] : {}).map(([bucket, { objects, bucket: whole }]) => [
      bucket,
      [...objects, ...whole].sort(),
    ]),
  )

const sealed = {
  ServerSideEncryptionConfiguration: [
    Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
  ],
}

describe('photos in the cloud', () => {
  it('are reached only by the functions that say so, in the way they say', () => {
    expect(objectGrants(Template.fromStack(api))).toEqual(
      Object.fromEntries(servingCapabilities.map(name => [name, expected(capabilities[name].objects)])),
    )
    const background = Object.entries(backgroundFunctions) as [string, Pick<Capability, 'objects'>][]
    expect(objectGrants(Template.fromStack(events))).toEqual(
      Object.fromEntries(background.map(([name, { objects }]) => [name, expected(objects)])),
    )
    expect(expected(capabilities.media.objects)).toHaveProperty('incoming')
  })

  it('lie in two buckets that nobody reaches without a signature and TLS, kept when the stack goes', () => {
    // The third takes the logs of the other two: who fetched what.
    stored.resourceCountIs('AWS::S3::Bucket', 3)
    stored.resourcePropertiesCountIs('AWS::S3::Bucket', { LoggingConfiguration: Match.anyValue(), BucketEncryption: sealed }, 2)
    stored.allResources('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      }),
    })
    stored.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      }),
    })
  })

  it('that were sent and never accepted are gone after a day; accepted ones are versioned', () => {
    stored.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 1, Status: 'Enabled' })] },
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedMethods: ['POST'] })] },
    })
    stored.hasResourceProperties('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } })
  })
})
