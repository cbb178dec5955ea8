import { fileURLToPath } from 'node:url'
import { aws_lambda as lambda } from 'aws-cdk-lib'
import { workersHome } from '../lib/workers-home.ts'
import { buildFunctions } from './functions.ts'

/** `npm run synth`: both partitions, without an account or a network. A type that a region lacks fails it. */
const started = Date.now()
await buildFunctions()
for (const region of ['cn-northwest-1', 'ap-southeast-1']) {
  const outdir = fileURLToPath(new URL(`../cdk.out/${region}`, import.meta.url))
  const { app } = workersHome(
    {
      stage: 'prod',
      region,
      wechatAppId: 'wx0000000000000000',
      wechatTemplateIds: 'progress,result',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      code: 'dist',
    },
    outdir,
  )
  const { stacks } = app.synth()
  for (const stack of stacks) {
    const { Resources = {} } = stack.template as { Resources?: object }
    console.log(`${region}  ${stack.stackName}  ${Object.keys(Resources).length} resources`)
  }
}
console.log(`Both partitions synthesised in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
