import { randomBytes } from 'node:crypto'
import { type Answer, json } from '../http-io.ts'
import { openidOf, type WechatState } from './state.ts'
import { brokenField } from './template-fields.ts'
import { qrPng } from './wxa-code-png.ts'

/** WeChat's server calls that we use, by developers.weixin.qq.com: errors too come with HTTP 200, told by `errcode`. */
export interface OpenApiOptions {
  state: WechatState
  appId: string
  appSecret: () => string
  templateIds: string[]
}

export interface OpenApiCall {
  method: string
  path: string
  query: URLSearchParams
  body: Buffer
}

const meanings: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41030: 'invalid page',
  43101: 'user refuse to accept the msg',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit mustslower retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
}

export const refuse = (errcode: number, detail = ''): Answer =>
  json(200, {
    errcode,
    errmsg: `${meanings[errcode] ?? 'error'}${detail && ` ${detail}`}, rid: ${randomBytes(8).toString('hex')}`,
  })

const ok = (value: object = {}): Answer => json(200, { errcode: 0, errmsg: 'ok', ...value })

type Body = Record<string, unknown>

function readJson(body: Buffer): Body | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Body) : undefined
  } catch {
    return undefined
  }
}

export function createOpenApi(options: OpenApiOptions) {
  const { state, appId, appSecret } = options
  const credentialProblem = (id: unknown, secret: unknown) => (id !== appId ? 40013 : secret !== appSecret() ? 40125 : undefined)

  const code2session = ({ query }: OpenApiCall): Answer => {
    const problem = credentialProblem(query.get('appid'), query.get('secret'))
    if (problem) return refuse(problem)
    if (query.get('grant_type') !== 'authorization_code') return refuse(40029)
    const code = state.useCode(query.get('js_code') ?? '', 'login')
    return code ? json(200, { openid: openidOf(code.personaId), session_key: randomBytes(16).toString('base64') }) : refuse(40029)
  }
  const stableToken = (body: Body): Answer => {
    const problem = credentialProblem(body.appid, body.secret)
    if (problem) return refuse(problem)
    const { value, expiresIn } = state.stableToken(body.force_refresh === true)
    return json(200, { access_token: value, expires_in: expiresIn })
  }
  const phoneNumber = (body: Body): Answer => {
    const code = state.useCode(String(body.code), 'phone')
    if (!code?.phone) return refuse(40029)
    const watermark = { timestamp: Math.floor(state.now() / 1000), appid: appId }
    return ok({ phone_info: { phoneNumber: code.phone, purePhoneNumber: code.phone, countryCode: '86', watermark } })
  }
  const withToken: Record<string, (body: Body) => Answer> = {
    '/wxa/business/getuserphonenumber': phoneNumber,
    '/cgi-bin/message/subscribe/send': body => sendMessage(options, body),
    '/wxa/getwxacodeunlimit': wxaCode,
  }

  /** `undefined`: WeChat has no such call, as far as we know it. */
  return (call: OpenApiCall): Answer | undefined => {
    if (call.path === '/sns/jscode2session' && call.method === 'GET') return code2session(call)
    const run = call.path === '/cgi-bin/stable_token' ? stableToken : withToken[call.path]
    if (!run || call.method !== 'POST') return undefined
    if (call.path in withToken && !state.tokenWorks(call.query.get('access_token') ?? '')) return refuse(40001)
    const body = readJson(call.body)
    return body ? run(body) : refuse(47001)
  }
}

function sendMessage({ state, templateIds }: OpenApiOptions, body: Body): Answer {
  const personaId = state.personaOf(String(body.touser))
  if (!personaId) return refuse(40003)
  const templateId = String(body.template_id)
  if (!templateIds.includes(templateId)) return refuse(40037)
  const fields = Object.entries((body.data ?? {}) as Record<string, { value?: unknown }>)
  const data = Object.fromEntries(fields.map(([field, { value }]) => [field, String(value ?? '')]))
  const broken = brokenField(data)
  if (broken) return refuse(47003, `data.${broken}.value invalid`)
  const message = { at: new Date(state.now()).toISOString(), openid: String(body.touser), personaId, templateId, data }
  state.messages.push(typeof body.page === 'string' ? { ...message, page: body.page } : message)
  return ok({ msgid: state.messages.length })
}

function wxaCode(body: Body): Answer {
  const scene = typeof body.scene === 'string' ? body.scene : ''
  if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/.test(scene)) return refuse(40169)
  const page = typeof body.page === 'string' ? body.page : ''
  if (page.startsWith('/') || page.includes('?')) return refuse(41030)
  return { status: 200, headers: { 'content-type': 'image/png' }, body: qrPng(`${page}?scene=${encodeURIComponent(scene)}`) }
}
