import * as z from 'zod/mini'

/**
 * The variables of every function. The cloud stack and the local system both have to supply this very shape, so a variable that is
 * missing there does not compile; `readEnv` refuses to start on a wrong one.
 */
export const Environment = z.object({
  /** `dev`, `prod`, `local`, `test`. */
  STAGE: z.string(),
  /** Tables are called `<prefix>-<capability>`. */
  TABLE_PREFIX: z.string().check(z.minLength(2)),
  /** Origin of WeChat's server API, `https://api.weixin.qq.com`; the simulated one locally. */
  WECHAT_BASE_URL: z.string().check(z.regex(/^https?:\/\//)),
  WECHAT_APP_ID: z.string(),
  /** Comma-separated subscribe-message template ids: progress, result. */
  WECHAT_TEMPLATE_IDS: z.string(),
  /** Where secrets come from: `file:<path>` or `secretsmanager:<secret id>`. The value is JSON, see secrets.ts. */
  SECRETS_SOURCE: z.string().check(z.regex(/^(file|secretsmanager):.+/)),
  /** Where field keys are wrapped: `file:<path>` or `kms:<key id>`. */
  KEYS_SOURCE: z.string().check(z.regex(/^(file|kms):.+/)),
  /** Where phones send photos, and where those that are what they claim to be are kept. */
  MEDIA_INCOMING_BUCKET: z.string().check(z.minLength(3)),
  MEDIA_ACCEPTED_BUCKET: z.string().check(z.minLength(3)),
  /** How long a desktop's session may stand unused. */
  DESKTOP_IDLE_MINUTES: z.string().check(z.regex(/^\d+$/)),
  /** `county`: whoever has a role at the county gives a second factor in each session. */
  SECOND_FACTOR: z.enum(['off', 'county']),
  /** Calls per caller and minute are limited; load tests on one machine multiply the limit. */
  RATE_LIMIT_FACTOR: z.string().check(z.regex(/^\d+$/)),
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR', 'SILENT']),
})
export type Environment = z.infer<typeof Environment>

/** Not declared in the cloud: any DynamoDB elsewhere, `http://127.0.0.1:8000` for one. */
export const dynamoEndpoint = () => process.env.DYNAMODB_ENDPOINT

/** Not declared in the cloud: the origin of an object store elsewhere, whose buckets are paths. */
export const objectStoreEndpoint = () => process.env.OBJECT_STORE_ENDPOINT

let cached: Environment | undefined

export function readEnv(): Environment {
  cached ??= Environment.parse(process.env)
  return cached
}
