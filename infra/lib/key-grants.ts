import { aws_iam as iam } from 'aws-cdk-lib'
import type { FieldKeyUse, Grants, SecretUse } from 'functions/capabilities'
import { encryptionContext } from 'functions/platform/crypto/encryption-context'
import type { DataStack } from './data-stack.ts'

/** What DynamoDB, S3, Secrets Manager and Lambda do with the key at rest in the name of whoever calls them, each action by its full name. */
export const dataKeyActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

export const fieldKeyActions: Record<FieldKeyUse, string[]> = {
  open: ['kms:Decrypt'],
  make: ['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext'],
}

export const secretActions: Record<SecretUse, string[]> = {
  read: ['secretsmanager:GetSecretValue'],
  turn: [
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetSecretValue',
    'secretsmanager:PutSecretValue',
    'secretsmanager:UpdateSecretVersionStage',
  ],
}

/**
 * The key at rest for everybody, the secret and the key of sealed fields for those who use them. Statements, not the constructs' own
 * grants: those would write the role into the key's policy and tie the data stack to this one.
 */
export function keyStatements(data: Pick<DataStack, 'dataKey' | 'secret' | 'fieldKey'>, grants: Grants): iam.PolicyStatement[] {
  const { secret, fieldKeys } = grants
  const statements = [new iam.PolicyStatement({ actions: dataKeyActions, resources: [data.dataKey.keyArn] })]
  if (secret) statements.push(new iam.PolicyStatement({ actions: secretActions[secret], resources: [data.secret.secretArn] }))
  if (fieldKeys) {
    const forOurPurpose = Object.entries(encryptionContext).map(([name, value]) => [`kms:EncryptionContext:${name}`, value])
    statements.push(
      new iam.PolicyStatement({
        actions: fieldKeyActions[fieldKeys],
        resources: [data.fieldKey.keyArn],
        conditions: { StringEquals: Object.fromEntries(forOurPurpose) },
      }),
    )
  }
  return statements
}
