import { ArnFormat, aws_iam as iam, type Stack } from 'aws-cdk-lib'
import { capabilities, type CapabilityName, type Grants } from 'functions/capabilities'
import { prefixOf, type Settings } from './settings.ts'
import { tableActions } from './table-actions.ts'

export { tableActions }

/** One statement for each table that a function touches. Names, not references: the stacks may then be deployed apart. */
export function tableStatements(stack: Stack, settings: Settings, touches: Grants['touches']): iam.PolicyStatement[] {
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
