import { App } from 'aws-cdk-lib'
import { ApiStack } from './api-stack.ts'
import { DataStack } from './data-stack.ts'
import { EventsStack } from './events-stack.ts'
import type { Settings } from './settings.ts'

export interface WorkersHome {
  app: App
  data: DataStack
  api: ApiStack
  events: EventsStack
}

/** One installation: three stacks, so that the data's stack is touched only when data changes. */
export function workersHome(settings: Settings, outdir?: string): WorkersHome {
  const app = new App({
    ...(outdir && { outdir }),
    // What a region lacks fails the synthesis instead of the deployment.
    context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
  })
  const { stage, region, account } = settings
  const props = { env: { region, ...(account && { account }) }, terminationProtection: stage === 'prod' }
  const name = (part: string) => `workers-home-${stage}-${part}`
  const data = new DataStack(app, name('data'), settings, props)
  const api = new ApiStack(app, name('api'), settings, data, props)
  const events = new EventsStack(app, name('events'), settings, data, props)
  for (const stack of [api, events]) stack.addStackDependency(data)
  return { app, data, api, events }
}
