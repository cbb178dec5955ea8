import type { aws_lambda as lambda } from 'aws-cdk-lib'

/** What differs between installations. Everything else follows from the capabilities. */
export interface Settings {
  /** A short name of the county's own; every name in the account carries it, so that several installations may share one. */
  installation: string
  stage: 'dev' | 'prod'
  /** 12 digits. */
  account: string
  /** Decides the partition too: `cn-…` is `aws-cn`. */
  region: string
  wechatAppId: string
  /** Comma-separated subscribe-message templates: progress, result. */
  wechatTemplateIds: string
  /** The API under a name of the county's own, with a certificate of the region's ACM. WeChat accepts only a filed domain. */
  apiDomain?: { name: string; certificateArn: string }
  /** The staff's web version. `certificate`: the id of an IAM server certificate in `aws-cn`, elsewhere the ARN of one in us-east-1. */
  webDomain?: { name: string; certificate: string }
  /** After this pause a desktop has to be signed in again; 等保 asks for such an end, offices for one that outlasts a visitor. */
  desktopIdleMinutes: number
  /** `county`: whoever has a role at the county gives a code from an authenticator in each session (docs/decisions/0029-second-factor.md). */
  secondFactor: 'off' | 'county'
  /** Calls to WeChat leave from one address that does not change: needed while WeChat's IP list is on, and dear (docs/deploy.md). */
  fixedExit: boolean
  /** Who is woken up. */
  alarmEmail: string
  /** In the account's currency; half, all and the forecast of it are told to `alarmEmail`. */
  monthlyBudget: number
  /** Calls that the gateway lets through in a second, all callers together; sign-ups at nine sharp are the highest. */
  peakPerSecond: number
  /** China's regions get new runtimes and processors later. */
  runtime: lambda.Runtime
  architecture: lambda.Architecture
  /** MB for each function; its share of a processor grows with it (1,769 MB: one whole). */
  memory: number
  /** `dist`: the bundles of infra/build/functions.ts and the built web version; `none`: empty ones, for looking at templates only. */
  code: 'dist' | 'none'
}

/** Tables, functions, buckets, secrets and log groups carry it, so that neither stages nor installations collide in an account. */
export const prefixOf = ({ installation, stage }: Pick<Settings, 'installation' | 'stage'>) => `${installation}-${stage}`

export const isChina = ({ region }: Pick<Settings, 'region'>) => region.startsWith('cn-')
