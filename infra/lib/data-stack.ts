import {
  aws_dynamodb as dynamodb,
  aws_iam as iam,
  aws_kms as kms,
  aws_secretsmanager as secretsmanager,
  RemovalPolicy,
  Stack,
  type StackProps,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { capabilities, type CapabilityName, capabilityNames } from 'functions/capabilities'
import { expiryAttribute, indexKeys, type TableDefinition } from 'functions/platform/table-definition'
import { Backups } from './backups.ts'
import { logKeyStatement } from './log-groups.ts'
import { PhotoBuckets } from './photo-buckets.ts'
import { prefixOf, type Settings } from './settings.ts'

/** What must outlive every deployment: a table for each capability and its backups, the photos, the keys, the secret. */
export class DataStack extends Stack {
  readonly tables: Record<CapabilityName, dynamodb.TableV2>
  /** Encrypts tables, logs, queues, alarms and the secret at rest. */
  readonly dataKey: kms.Key
  /** Wraps the keys that seal single fields; a reader of tables alone cannot open them. */
  readonly fieldKey: kms.Key
  readonly secret: secretsmanager.Secret
  readonly backups: Backups

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, props)
    const removalPolicy = settings.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const key = (name: string, alias: string, description: string) =>
      new kms.Key(this, name, { alias: `${prefixOf(settings)}-${alias}`, description, enableKeyRotation: true, removalPolicy })
    this.dataKey = key('DataKey', 'data', 'Tables, logs, queues and alarms at rest')
    this.dataKey.addToResourcePolicy(logKeyStatement(this, settings))
    this.dataKey.addToResourcePolicy(alarmKeyStatement)
    this.fieldKey = key('FieldKey', 'fields', 'Wraps the keys of sealed fields')
    this.secret = new secretsmanager.Secret(this, 'Secret', {
      secretName: prefixOf(settings),
      description: 'WeChat secret, index keys and card key; functions/src/platform/secrets-shape.ts has the shape',
      encryptionKey: this.dataKey,
      removalPolicy,
    })
    const table = (name: CapabilityName) => this.table(capabilities[name].table, settings, removalPolicy)
    this.tables = Object.fromEntries(capabilityNames.map(name => [name, table(name)])) as DataStack['tables']
    new PhotoBuckets(this, 'Photos', { settings, key: this.dataKey, removalPolicy })
    this.backups = new Backups(this, 'Backups', { settings, key: this.dataKey, tables: Object.values(this.tables) })
  }

  private table(definition: TableDefinition, settings: Settings, removalPolicy: RemovalPolicy): dynamodb.TableV2 {
    return new dynamodb.TableV2(this, `${definition.name}-table`, {
      tableName: `${prefixOf(settings)}-${definition.name}`,
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billing: dynamodb.Billing.onDemand(),
      encryption: dynamodb.TableEncryptionV2.customerManagedKey(this.dataKey),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy,
      ...(definition.announces && { dynamoStream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES }),
      ...(!definition.appendOnly && { timeToLiveAttribute: expiryAttribute }),
      globalSecondaryIndexes: Object.entries(definition.indexes).map(([name, projects]) => ({
        indexName: name,
        partitionKey: text(indexKeys(name).pk),
        sortKey: text(indexKeys(name).sk),
        projectionType: projects === 'all' ? dynamodb.ProjectionType.ALL : dynamodb.ProjectionType.KEYS_ONLY,
      })),
    })
  }
}

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING })

/** Without it an alarm cannot publish to an encrypted topic, and says so nowhere. */
const alarmKeyStatement = new iam.PolicyStatement({
  principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
  actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
  resources: ['*'],
})
