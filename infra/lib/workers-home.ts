import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { acknowledge } from './acknowledged.ts'
import { ApiStack } from './api-stack.ts'
import { DataStack } from './data-stack.ts'
import { EventsStack } from './events-stack.ts'
import { NetworkStack } from './network-stack.ts'
import { ObserveStack } from './observe-stack.ts'
import { prefixOf, type Settings } from './settings.ts'
import { WebStack } from './web-stack.ts'

export interface WorkersHome {
  app: App
  data: DataStack
  network: NetworkStack | undefined
  api: ApiStack
  events: EventsStack
  web: WebStack
  observe: ObserveStack
}

/** One installation. Its data is a stack of its own, touched only when data changes. */
export function workersHome(settings: Settings, outdir?: string): WorkersHome {
  const app = new App({
    ...(outdir && { outdir }),
    context: {
      // What a region lacks fails the synthesis instead of the deployment.
      '@aws-cdk/core:validateAgainstDefaultRules': true,
      // Buckets without access control lists take their access logs by policy.
      '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
    },
  })
  const { stage, region, account } = settings
  const props = { env: { region, account }, terminationProtection: stage === 'prod' }
  const name = (part: string) => `${prefixOf(settings)}-${part}`
  const data = new DataStack(app, name('data'), settings, props)
  const network = settings.fixedExit ? new NetworkStack(app, name('network'), settings, data, props) : undefined
  const api = new ApiStack(app, name('api'), settings, data, network?.vpc, props)
  const events = new EventsStack(app, name('events'), settings, data, network?.vpc, props)
  const web = new WebStack(app, name('web'), settings, api.host, props)
  const observe = new ObserveStack(app, name('observe'), settings, { data, api, events }, props)
  for (const stack of [api, events]) stack.addStackDependency(data)
  Tags.of(app).add('installation', prefixOf(settings))
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
  const all = { app, data, network, api, events, web, observe }
  acknowledge(settings, all)
  return all
}
