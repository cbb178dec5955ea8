import * as z from 'zod/mini'
import { justTurnedMs } from '../secrets.ts'

/** WeChat's server API says 200 to everything; what counts is `errcode`. Codes from developers.weixin.qq.com, see the domain notes. */
export class WechatError extends Error {
  readonly errcode: number

  constructor(errcode: number) {
    super(`wechat answered ${errcode}`)
    this.name = 'WechatError'
    this.errcode = errcode
  }
}

/** Not an answer of WeChat's: it could not be reached in time. */
export const unreachable = -9999

export interface Wechat {
  /** The openid behind a login code (five minutes, once). */
  openidOf(loginCode: string): Promise<string>
  /** The phone number behind the phone button's code (five minutes, once; not the login code). */
  phoneOf(phoneCode: string): Promise<string>
  /** `data` values are checked by WeChat against the template's fields (47003). 43101: the person refused. */
  sendSubscribeMessage(message: {
    openid: string
    templateId: string
    page?: string
    data: Record<string, string>
  }): Promise<void>
  /** A PNG. `scene` has at most 32 characters of a limited set. */
  qrCode(scene: string, page: string): Promise<Uint8Array>
}

interface Options {
  baseUrl: string
  appId: string
  /** Not older than `maxAgeMs`, where that is said. */
  appSecret: (maxAgeMs?: number) => Promise<string>
}

const timeoutMs = 5000
const Status = z.object({ errcode: z.optional(z.number()) })
const OpenidAnswer = z.object({ openid: z.string() })
const TokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() })
const PhoneAnswer = z.object({ phone_info: z.object({ purePhoneNumber: z.string() }) })

async function fetchBytes(url: string, body?: unknown): Promise<{ type: string; bytes: Buffer }> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    return { type: response.headers.get('content-type') ?? '', bytes: Buffer.from(await response.arrayBuffer()) }
  } catch {
    throw new WechatError(unreachable)
  }
}

function readAnswer(bytes: Buffer): unknown {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new WechatError(unreachable)
  }
  const { errcode } = Status.parse(value)
  if (errcode) throw new WechatError(errcode)
  return value
}

/** Busy (−1) is worth one more try at once. */
async function twice<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof WechatError && error.errcode === -1) return call()
    throw error
  }
}

/** 40125: the secret was reset in WeChat's console and ours is of before; the newest there is, once. */
async function withSecret<T>({ appSecret }: Options, call: (secret: string) => Promise<T>): Promise<T> {
  try {
    return await call(await appSecret())
  } catch (error) {
    if (!(error instanceof WechatError) || error.errcode !== 40125) throw error
    return call(await appSecret(justTurnedMs))
  }
}

function createTokenHolder(options: Options) {
  const { baseUrl, appId } = options
  let held: { token: string; until: number } | undefined
  return {
    drop: () => (held = undefined),
    async get(): Promise<string> {
      if (held && held.until > Date.now()) return held.token
      const answer = await withSecret(options, async secret => {
        const body = { grant_type: 'client_credential', appid: appId, secret }
        return TokenAnswer.parse(readAnswer((await fetchBytes(`${baseUrl}/cgi-bin/stable_token`, body)).bytes))
      })
      held = { token: answer.access_token, until: Date.now() + (answer.expires_in - 300) * 1000 }
      return held.token
    },
  }
}

export function createWechat(options: Options): Wechat {
  const { baseUrl, appId } = options
  const token = createTokenHolder(options)
  /** 40001: the token was replaced elsewhere; a fresh one, once. */
  const withToken = async <T>(call: (accessToken: string) => Promise<T>): Promise<T> => {
    try {
      return await call(await token.get())
    } catch (error) {
      if (!(error instanceof WechatError) || error.errcode !== 40001) throw error
      token.drop()
      return call(await token.get())
    }
  }
  const post = (path: string, body: unknown) =>
    twice(() =>
      withToken(accessToken =>
        fetchBytes(`${baseUrl}${path}?access_token=${encodeURIComponent(accessToken)}`, body).then(refuseErrors),
      ),
    )
  return {
    openidOf: loginCode =>
      withSecret(options, secret => {
        const query = new URLSearchParams({ appid: appId, secret, js_code: loginCode, grant_type: 'authorization_code' })
        return twice(
          async () => OpenidAnswer.parse(readAnswer((await fetchBytes(`${baseUrl}/sns/jscode2session?${query}`)).bytes)).openid,
        )
      }),
    phoneOf: async phoneCode =>
      PhoneAnswer.parse(readAnswer(await post('/wxa/business/getuserphonenumber', { code: phoneCode }))).phone_info
        .purePhoneNumber,
    async sendSubscribeMessage({ openid, templateId, page, data }) {
      const fields = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
      await post('/cgi-bin/message/subscribe/send', {
        touser: openid,
        template_id: templateId,
        ...(page ? { page } : {}),
        data: fields,
      })
    },
    qrCode: (scene, page) => post('/wxa/getwxacodeunlimit', { scene, page, check_path: false }),
  }
}

/** The QR call answers with an image, or with JSON when it refuses. */
function refuseErrors({ type, bytes }: { type: string; bytes: Buffer }): Buffer {
  if (type.startsWith('image/')) return bytes
  readAnswer(bytes)
  return bytes
}
