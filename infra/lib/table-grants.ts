import { ArnFormat, aws_iam as iam, type Stack } from 'aws-cdk-lib'
import { capabilities, type CapabilityName, type Grants } from 'functions/capabilities'
import { prefixOf, type Settings } from './settings.ts'
import { tableActions } from './table-actions.ts'

export { tableActions }

/**
 * One statement for each kind of use, so that a role stays within the room that IAM gives it. Names, not references: the stacks may then
 * be deployed apart.
 */
export function tableStatements(stack: Stack, settings: Settings, touches: Grants['touches']): iam.PolicyStatement[] {
  const arnsOf = (name: string) => {
    const resourceName = `${prefixOf(settings)}-${name}`
    const { SLASH_RESOURCE_NAME: arnFormat } = ArnFormat
    const arn = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName, arnFormat })
    const indexes = Object.keys(capabilities[name as CapabilityName].table.indexes)
    return [arn, ...indexes.map(index => `${arn}/index/${index}`)]
  }
  return (['read', 'append', 'write'] as const).flatMap(use => {
    const resources = Object.entries(touches).flatMap(([name, granted]) => (granted === use ? arnsOf(name) : []))
    return resources.length > 0 ? [new iam.PolicyStatement({ actions: [...tableActions[use]], resources })] : []
  })
}
