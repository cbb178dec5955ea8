import { randomBytes } from 'node:crypto'
import { newCardKey } from 'functions/membership/index'
import type { Secrets } from 'functions/platform/secrets-shape'

/** 32 bytes, base64. */
export const newKey = () => randomBytes(32).toString('base64')

/** Everything that an installation keeps secret, made once: WeChat's secret is given by its console, the rest is drawn. */
export const newSecrets = (wechatAppSecret: string): Secrets => ({
  wechatAppSecret,
  indexKeys: { idNumber: newKey(), phone: newKey(), openid: newKey(), caller: newKey() },
  cardKey: newCardKey(`card-${randomBytes(4).toString('hex')}`),
})
