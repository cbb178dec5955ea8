import { aws_lambda as lambda } from 'aws-cdk-lib'
import { buildFunctions } from '../build/functions.ts'
import { workersHome } from '../lib/workers-home.ts'

/**
 * What `cdk deploy` runs (see cdk.json). The installation is told by variables: STAGE, CDK_REGION, CDK_ACCOUNT, WECHAT_APP_ID,
 * WECHAT_TEMPLATE_IDS, and in regions that lag behind LAMBDA_RUNTIME (`nodejs22.x`) and LAMBDA_ARCHITECTURE (`x86_64`).
 */
const { env } = process
const required = (name: string): string => {
  const value = env[name]
  if (!value) throw new Error(`Set ${name}; infra/bin/app.ts lists the variables.`)
  return value
}

await buildFunctions()
const { app } = workersHome(
  {
    stage: env.STAGE === 'prod' ? 'prod' : 'dev',
    region: env.CDK_REGION ?? 'cn-northwest-1',
    ...(env.CDK_ACCOUNT && { account: env.CDK_ACCOUNT }),
    wechatAppId: required('WECHAT_APP_ID'),
    wechatTemplateIds: required('WECHAT_TEMPLATE_IDS'),
    runtime: new lambda.Runtime(env.LAMBDA_RUNTIME ?? 'nodejs24.x', lambda.RuntimeFamily.NODEJS),
    architecture: env.LAMBDA_ARCHITECTURE === 'x86_64' ? lambda.Architecture.X86_64 : lambda.Architecture.ARM_64,
    code: 'dist',
  },
  // Set by the CDK's command.
  env.CDK_OUTDIR,
)
app.synth()
