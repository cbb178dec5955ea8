/**
 * Stand-ins for what WeChat answers to `wx.*` calls; a story overrides what it is about. A handler gets the call's parameters and
 * returns the success result, or throws a `WxFailure` to make the call fail.
 */
export type WxHandler = (parameters: Record<string, unknown>) => unknown

/** A `wx.*` call that fails, with WeChat's own sentence, e.g. `request:fail timeout`. */
export class WxFailure extends Error {
  errMsg: string

  constructor(errMsg: string) {
    super(errMsg)
    this.errMsg = errMsg
  }
}

export interface WxCall {
  name: string
  parameters: Record<string, unknown>
}

export const offline: WxHandler = () => {
  throw new WxFailure('request:fail net::ERR_INTERNET_DISCONNECTED')
}

let codes = 0

/** What every chosen photo holds here: the beginning of a JPEG. */
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(996)])

/** A real form over real HTTP, in WeChat's order: the fields, then the file. */
async function postForm({ url, name, formData }: Record<string, unknown>) {
  const form = new FormData()
  for (const [field, value] of Object.entries(formData as Record<string, string>)) form.append(field, value)
  form.append(String(name), new Blob([photo]), 'photo.jpg')
  const response = await fetch(String(url), { method: 'POST', body: form }).catch((error: unknown) => {
    throw new WxFailure(`uploadFile:fail ${String(error)}`)
  })
  return { statusCode: response.status, data: await response.text() }
}

export const usualAnswers: Record<string, WxHandler> = {
  login: () => ({ code: `login-code-${++codes}` }),
  request: offline,
  uploadFile: postForm,
  chooseMedia: () => ({ type: 'image', tempFiles: [{ tempFilePath: 'wxfile://photo.jpg', size: photo.length }] }),
  getImageInfo: () => ({ width: 800, height: 600, type: 'jpeg', orientation: 'up' }),
  compressImage: ({ src }) => ({ tempFilePath: src }),
  getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《隐私保护指引》' }),
  requirePrivacyAuthorize: () => ({}),
  openPrivacyContract: () => ({}),
  requestSubscribeMessage: ({ tmplIds }) => Object.fromEntries((tmplIds as string[]).map(id => [id, 'accept'])),
  scanCode: () => ({ result: '', path: '', scanType: 'QR_CODE' }),
  makePhoneCall: () => ({}),
  getNetworkType: () => ({ networkType: 'wifi' }),
  setNavigationBarTitle: () => ({}),
  pageScrollTo: () => ({}),
  showToast: () => ({}),
  'open-type:getPhoneNumber': () => ({ code: 'phone-code-1', errMsg: 'getPhoneNumber:ok' }),
  'open-type:agreePrivacyAuthorization': () => ({}),
  'open-type:share': () => ({}),
}

/** Answers `wx.request` from a table or a function instead of a network; `undefined` is a 404. */
export function answering(
  answer: (method: string, pathAndQuery: string, body: unknown) => { status: number; data: unknown },
): WxHandler {
  return ({ url, method = 'GET', data }) => {
    const path = String(url).replace(/^https?:\/\/[^/]+/, '')
    const body = typeof data === 'string' ? (JSON.parse(data) as unknown) : data
    const { status, data: answered } = answer(String(method).toUpperCase(), path, body)
    return { statusCode: status, data: answered, header: {}, cookies: [], errMsg: 'request:ok' }
  }
}

/** Sends `wx.request` over real HTTP to a running server, in place of the address the build was made with. */
export function sending(builtBase: string, apiBase: string): WxHandler {
  return async ({ url, method = 'GET', data, header }) => {
    const address = String(url)
    if (!address.startsWith(builtBase)) throw new WxFailure(`request:fail url not in domain list: ${address}`)
    const response = await fetch(apiBase + address.slice(builtBase.length), {
      method: String(method),
      headers: { ...(header as Record<string, string>), 'user-agent': 'MicroMessenger' },
      ...(data === undefined ? {} : { body: typeof data === 'string' ? data : JSON.stringify(data) }),
    }).catch((error: unknown) => {
      throw new WxFailure(`request:fail ${String(error)}`)
    })
    const text = await response.text()
    return {
      statusCode: response.status,
      data: asJson(text),
      header: Object.fromEntries(response.headers),
      cookies: [],
      errMsg: 'request:ok',
    }
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
