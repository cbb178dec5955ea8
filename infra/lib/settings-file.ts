import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { aws_lambda as lambda } from 'aws-cdk-lib'
import * as z from 'zod/mini'
import { PlainError } from '../local/plain-error.ts'
import type { Settings } from './settings.ts'

export const partitions = ['aws-cn', 'aws'] as const
export type Partition = (typeof partitions)[number]
export type Stage = Settings['stage']

const said = (sentence: string) => ({ error: sentence })
const domainName = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, said('a domain name, without https://')))

/** `infra/installations/<stage>.<partition>.json`; `example.json` beside it shows one. No secret belongs into it. */
const fields = {
  installation: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,19}$/, said('2 to 20 small letters, digits and hyphens'))),
  stage: z.enum(['dev', 'prod']),
  region: z.string().check(z.regex(/^[a-z]{2}-[a-z]+-\d$/, said('a region such as cn-northwest-1'))),
  account: z.string().check(z.regex(/^\d{12}$/, said('an account number of 12 digits'))),
  wechatAppId: z.string().check(z.regex(/^wx[0-9a-f]{16}$/, said('the AppID, wx and 16 characters'))),
  wechatTemplateIds: z.tuple([z.string(), z.string()]),
  apiDomain: z.optional(z.strictObject({ name: domainName, certificateArn: z.string() })),
  webDomain: z.optional(z.strictObject({ name: domainName, certificate: z.string() })),
  desktopIdleMinutes: z._default(z.int().check(z.minimum(10), z.maximum(240)), 30),
  secondFactor: z._default(z.enum(['off', 'county']), 'off'),
  fixedExit: z._default(z.boolean(), false),
  alarmEmail: z.email(),
  monthlyBudget: z.number().check(z.positive()),
  peakPerSecond: z._default(z.int().check(z.minimum(10)), 2_000),
  runtime: z._default(z.enum(['nodejs24.x', 'nodejs22.x']), 'nodejs24.x'),
  architecture: z._default(z.enum(['arm64', 'x86_64']), 'arm64'),
  memory: z._default(z.int().check(z.minimum(256), z.maximum(3_008)), 512),
}

const SettingsFile = z.strictObject(fields, {
  error: ({ code, keys }) =>
    code === 'unrecognized_keys' ? `there is no setting ${String(keys)}` : 'missing or of the wrong kind',
})

/** Throws a sentence for each field that is wrong, and for what the two partitions demand beyond that. */
export function parseSettings(json: unknown, code: Settings['code'] = 'dist'): Settings {
  const parsed = SettingsFile.safeParse(json)
  if (!parsed.success)
    throw new PlainError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  const { wechatTemplateIds, runtime, architecture, apiDomain, webDomain, ...rest } = parsed.data
  if (rest.region.startsWith('cn-') && rest.stage === 'prod' && !(apiDomain && webDomain))
    throw new PlainError(
      'apiDomain, webDomain: in China nothing is served under a name of AWS; both need a filed name of your own.',
    )
  return {
    ...rest,
    ...(apiDomain && { apiDomain }),
    ...(webDomain && { webDomain }),
    wechatTemplateIds: wechatTemplateIds.join(),
    runtime: new lambda.Runtime(runtime, lambda.RuntimeFamily.NODEJS, { supportsInlineCode: true }),
    architecture: architecture === 'arm64' ? lambda.Architecture.ARM_64 : lambda.Architecture.X86_64,
    code,
  }
}

export const settingsPath = (stage: Stage, partition: Partition): string =>
  fileURLToPath(new URL(`../installations/${stage}.${partition}.json`, import.meta.url))

export function readSettings(stage: Stage, partition: Partition): Settings {
  const path = settingsPath(stage, partition)
  if (!existsSync(path))
    throw new PlainError(`Copy infra/installations/example.json to ${path} and fill it in; docs/deploy.md explains each field.`)
  const settings = parseSettings(JSON.parse(readFileSync(path, 'utf8')))
  const there: Partition = settings.region.startsWith('cn-') ? 'aws-cn' : 'aws'
  if (settings.stage !== stage || there !== partition)
    throw new PlainError(`${path} describes ${settings.stage} in ${settings.region}, not ${stage} in ${partition}.`)
  return settings
}
