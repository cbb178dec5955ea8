import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { json, readBody, send } from '../http-io.ts'
import { localApi } from './local-api.ts'
import { messagePage } from './message-page.ts'
import { createOpenApi, type OpenApiOptions, refuse } from './open-api.ts'

const largestBodyBytes = 1024 * 1024

/** WeChat on one machine, over real HTTP; `mount` is cut off the path when it is reached through our own address. */
export function wechatListener(options: OpenApiOptions, mount = ''): RequestListener {
  const openApi = createOpenApi(options)
  const { state } = options
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL((request.url ?? '/').slice(mount.length) || '/', 'http://wechat.local')
    const body = (await readBody(request, largestBodyBytes)) ?? Buffer.alloc(0)
    const method = request.method ?? 'GET'
    const fault = state.takeFault(pathname)
    if (fault?.down) return void request.socket.destroy()
    if (fault?.errcode === 40001) state.dropToken()
    if (fault?.errcode !== undefined) return send(response, refuse(fault.errcode))
    const reply =
      pathname === '/'
        ? messagePage(state)
        : (localApi(state, method, pathname, pathname.startsWith('/local/') ? body.toString('utf8') : '') ??
          openApi({ method, path: pathname, query: searchParams, body }))
    send(response, reply ?? json(404, { message: 'The simulated WeChat has no such call.' }))
  }
  return (request, response) => {
    answer(request, response).catch((error: unknown) => send(response, json(500, { message: String(error) })))
  }
}
