import { ArnFormat, aws_iam as iam, type Stack } from 'aws-cdk-lib'
import { type Capability, capabilities, type CapabilityName } from 'functions/capabilities'
import { prefixOf, type Settings } from './settings.ts'

/** Transactions are allowed by the actions that they are made of. No Scan: nothing of ours reads a whole table. */
export const tableActions = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
  write: [
    'dynamodb:GetItem',
    'dynamodb:BatchGetItem',
    'dynamodb:Query',
    'dynamodb:ConditionCheckItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
  ],
} as const

/** One statement for each table that a function touches. Names, not references: the stacks may then be deployed apart. */
export function tableStatements(stack: Stack, settings: Settings, touches: Capability['touches']): iam.PolicyStatement[] {
  return Object.entries(touches).map(([name, use]) => {
    const resourceName = `${prefixOf(settings)}-${name}`
    const arn = stack.formatArn({
      service: 'dynamodb',
      resource: 'table',
      resourceName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    })
    const indexes = Object.keys(capabilities[name as CapabilityName].table.indexes)
    return new iam.PolicyStatement({
      actions: [...tableActions[use]],
      resources: [arn, ...indexes.map(index => `${arn}/index/${index}`)],
    })
  })
}
