import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { Environment } from 'functions/platform/env'
import { PlainError } from '../local/plain-error.ts'
import { prefixOf, type Settings } from '../lib/settings.ts'
import { type Partition, partitions, readSettings, type Stage } from '../lib/settings-file.ts'
import { photoBucketNames } from '../lib/photo-buckets.ts'

const common = {
  stage: { type: 'string' },
  partition: { type: 'string' },
} satisfies ParseArgsOptionsConfig

const stages: readonly string[] = ['dev', 'prod']

/** Which installation a command is about, and its own flags. AWS credentials come from where the AWS command looks for them. */
export function whichInstallation<O extends ParseArgsOptionsConfig>(options: O, usage: string) {
  const { values } = parseOrExplain({ ...common, ...options }, usage)
  const { stage, partition } = values as { stage?: string; partition?: string }
  if (!stages.includes(stage ?? '') || !(partitions as readonly string[]).includes(partition ?? '')) throw new PlainError(usage)
  const settings = readSettings(stage as Stage, partition as Partition)
  process.env.AWS_REGION = settings.region
  return { settings, stage: stage as Stage, partition: partition as Partition, values: values as Flags<O> }
}

type Flags<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: O }>>['values']

function parseOrExplain<O extends ParseArgsOptionsConfig>(options: O, usage: string) {
  try {
    return parseArgs({ options })
  } catch {
    throw new PlainError(usage)
  }
}

/** The variables that the functions of an installation have, for running their code from an operator's machine. */
export const environmentOf = (settings: Settings): Environment => ({
  STAGE: settings.stage,
  TABLE_PREFIX: prefixOf(settings),
  WECHAT_BASE_URL: 'https://api.weixin.qq.com',
  WECHAT_APP_ID: settings.wechatAppId,
  WECHAT_TEMPLATE_IDS: settings.wechatTemplateIds,
  SECRETS_SOURCE: `secretsmanager:${prefixOf(settings)}`,
  KEYS_SOURCE: `kms:alias/${prefixOf(settings)}-fields`,
  MEDIA_INCOMING_BUCKET: photoBucketNames(settings).incoming,
  MEDIA_ACCEPTED_BUCKET: photoBucketNames(settings).accepted,
  DESKTOP_IDLE_MINUTES: String(settings.desktopIdleMinutes),
  SECOND_FACTOR: settings.secondFactor,
  RATE_LIMIT_FACTOR: '1',
  LOG_LEVEL: 'WARN',
})

/** A plain sentence for what a person can act on; everything else with its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error)
    process.exitCode = 1
  }
}
