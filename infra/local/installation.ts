import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from 'functions/platform/env'
import { Secrets } from 'functions/platform/secrets-shape'
import { newKey, newSecrets } from '../build/new-secrets.ts'
import { localCredentials, localRegion } from './dynamo.ts'

/** What one installation on one machine keeps beside its data: secrets and field keys, made once, never committed. */

export const localAppId = 'wx0000000000000000'
export const localTemplateIds = ['local-progress', 'local-result']

export interface LocalFiles {
  secrets: string
  keys: string
}

export function ensureLocalFiles(directory: string): LocalFiles {
  mkdirSync(directory, { recursive: true })
  const files = { secrets: join(directory, 'secrets.json'), keys: join(directory, 'keys.json') }
  if (!existsSync(files.secrets)) writeSecretly(files.secrets, newSecrets(randomBytes(16).toString('hex')))
  if (!existsSync(files.keys)) writeSecretly(files.keys, { current: 'k1', keys: { k1: newKey() } })
  return files
}

const writeSecretly = (file: string, value: unknown) => writeFileSync(file, JSON.stringify(value, null, 2), { mode: 0o600 })

export interface LocalEnvironmentOptions {
  prefix: string
  wechatOrigin: string
  files: LocalFiles
  rateLimitFactor: number
  secondFactor: Environment['SECOND_FACTOR']
}

export const localBuckets = { incoming: 'incoming', accepted: 'accepted' }

/** The functions' variables on one machine: the shape that the cloud supplies too. */
export const localEnvironment = ({
  prefix,
  wechatOrigin,
  files,
  rateLimitFactor,
  secondFactor,
}: LocalEnvironmentOptions): Environment => ({
  STAGE: 'local',
  TABLE_PREFIX: prefix,
  WECHAT_BASE_URL: wechatOrigin,
  WECHAT_APP_ID: localAppId,
  WECHAT_TEMPLATE_IDS: localTemplateIds.join(),
  SECRETS_SOURCE: `file:${files.secrets}`,
  KEYS_SOURCE: `file:${files.keys}`,
  MEDIA_INCOMING_BUCKET: localBuckets.incoming,
  MEDIA_ACCEPTED_BUCKET: localBuckets.accepted,
  DESKTOP_IDLE_MINUTES: '30',
  SECOND_FACTOR: secondFactor,
  RATE_LIMIT_FACTOR: String(rateLimitFactor),
  LOG_LEVEL: 'INFO',
})

/** What the simulated WeChat expects from us. */
export const appSecretIn = (files: LocalFiles): string =>
  Secrets.parse(JSON.parse(readFileSync(files.secrets, 'utf8'))).wechatAppSecret

/** Before any function is loaded: they read their variables once. */
export function setProcessEnvironment(environment: Environment, dynamoEndpoint: string, objectStoreEndpoint: string): void {
  Object.assign(process.env, environment, {
    DYNAMODB_ENDPOINT: dynamoEndpoint,
    OBJECT_STORE_ENDPOINT: objectStoreEndpoint,
    AWS_REGION: localRegion,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  })
}
