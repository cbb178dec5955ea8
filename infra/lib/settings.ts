import type { aws_lambda as lambda } from 'aws-cdk-lib'

/** What differs between installations. Everything else follows from the capabilities. */
export interface Settings {
  stage: 'dev' | 'prod'
  account?: string
  /** Decides the partition too: `cn-…` is `aws-cn`. */
  region: string
  wechatAppId: string
  /** Comma-separated subscribe-message templates: progress, result. */
  wechatTemplateIds: string
  /** China's regions get new runtimes and processors later. */
  runtime: lambda.Runtime
  architecture: lambda.Architecture
  /** `dist`: the bundles of infra/build/functions.ts; `none`: an empty function, for looking at templates only. */
  code: 'dist' | 'none'
}

/** Tables, secrets and log groups carry it, so that two stages may share an account. */
export const prefixOf = ({ stage }: Settings) => `workers-home-${stage}`
