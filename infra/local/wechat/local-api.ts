import { type Answer, json } from '../http-io.ts'
import type { Fault, WechatState } from './state.ts'

/**
 * What the real WeChat has no call for: being a persona and asking for faults. `GET /local/personas`, `GET /local/messages`,
 * `POST /local/login-code {personaId}` → `{code}`, `POST /local/phone-code {personaId, phone?}` → `{code}`,
 * `POST /local/faults {path, errcode?, down?, times?}`, `DELETE /local/faults`.
 */
export function localApi(state: WechatState, method: string, path: string, text: string): Answer | undefined {
  const body = readObject(text)
  if (!body) return json(400, { message: 'The body is not a JSON object.' })
  switch (`${method} ${path}`) {
    case 'GET /local/personas':
      return json(200, { items: state.personas })
    case 'GET /local/messages':
      return json(200, { items: state.messages })
    case 'POST /local/login-code':
      return codeFor(body, personaId => state.loginCode(personaId))
    case 'POST /local/phone-code':
      return codeFor(body, personaId => state.phoneCode(personaId, typeof body.phone === 'string' ? body.phone : undefined))
    case 'POST /local/faults':
      return addFault(state, body)
    case 'DELETE /local/faults':
      state.faults.length = 0
      return json(200, { done: true })
    case 'POST /local/token-expiry':
      state.dropToken()
      return json(200, { done: true })
    default:
      return undefined
  }
}

function readObject(text: string): Record<string, unknown> | undefined {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Any persona id works: one that is not in the demo data is invented on the spot, always the same person for the same id. */
function codeFor({ personaId }: Record<string, unknown>, make: (personaId: string) => string): Answer {
  if (typeof personaId !== 'string' || !/^[\w-]{1,64}$/.test(personaId)) return json(400, { message: 'personaId is missing.' })
  return json(200, { code: make(personaId) })
}

function addFault(state: WechatState, { path, errcode, down, times }: Record<string, unknown>): Answer {
  if (typeof path !== 'string' || (typeof errcode !== 'number' && down !== true)) {
    return json(400, { message: 'A fault needs a path, and an errcode or down: true.' })
  }
  const fault: Fault = { path, times: typeof times === 'number' ? times : 1 }
  if (typeof errcode === 'number') fault.errcode = errcode
  if (down === true) fault.down = true
  state.faults.push(fault)
  return json(200, { done: true })
}
