import Taro from '@tarojs/taro'
import type { ErrorBody } from 'shared-types/errors'
import { apiBase } from './api-base'
import { Failure } from './failure.ts'

/** Loose parts of a request; `request.ts` gives them their types. */
export interface WireRequest {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}

const answerWithin = 15_000

const filledIn = (path: string, params: Record<string, unknown> = {}) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))

function queryString(query: Record<string, unknown> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  return pairs.length ? '?' + pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&') : ''
}

const isErrorBody = (data: unknown): data is ErrorBody =>
  typeof data === 'object' && data !== null && typeof (data as ErrorBody).code === 'string'

/** One HTTP exchange. Every status reaches `success` in WeChat, so the status decides here. Throws `Failure`. */
export async function exchange(route: string, request: WireRequest, headers: Record<string, string>): Promise<unknown> {
  const [method, path] = route.split(' ') as [keyof Taro.request.Method, string]
  const answer = await Taro.request<unknown>({
    url: apiBase + filledIn(path, request.params) + queryString(request.query),
    method,
    timeout: answerWithin,
    header: { ...(request.body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(request.body === undefined ? {} : { data: JSON.stringify(request.body) }),
  }).catch((error: { errMsg?: string }) => {
    throw new Failure(/timeout|timed out/i.test(error?.errMsg ?? '') ? 'timeout' : 'offline')
  })
  if (answer.statusCode >= 200 && answer.statusCode < 300 && typeof answer.data === 'object' && answer.data !== null)
    return answer.data
  if (isErrorBody(answer.data)) throw new Failure(answer.data.code === 'internal' ? 'broken' : 'refused', answer.data)
  throw new Failure('broken')
}
