import * as z from 'zod/mini'

/** The JSON behind SECRETS_SOURCE. Generated once per installation; rotation replaces values, never shapes. */
export const Secrets = z.object({
  wechatAppSecret: z.string(),
  /** 32 bytes each, base64. One per field, so that an index of one says nothing about another. */
  indexKeys: z.object({ idNumber: z.string(), phone: z.string(), openid: z.string(), caller: z.string() }),
  /** Signs member cards: an ES256 private JWK with `kid`. */
  cardKey: z.record(z.string(), z.string()),
  /** The one before it, for cards that were signed by it and have not run out. */
  previousCardKey: z.optional(z.record(z.string(), z.string())),
})
export type Secrets = z.infer<typeof Secrets>
