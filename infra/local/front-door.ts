import type { IncomingMessage, RequestListener } from 'node:http'
import { openApiDocument } from '../build/openapi-document.ts'
import { docsPage } from './docs-page.ts'
import { type Answer, json, send } from './http-io.ts'
import { staticFile } from './static-files.ts'

export interface FrontDoorOptions {
  gateway: (request: IncomingMessage, rawPath: string, rawQueryString: string) => Promise<Answer>
  wechat: RequestListener
  h5Directory: string
  onError: (error: unknown) => void
}

/** One address for all: `/api`, the H5, the API document, and the simulated WeChat under `/wechat`. */
export function frontDoor({ gateway, wechat, h5Directory, onError }: FrontDoorOptions): RequestListener {
  const answer = async (request: IncomingMessage, path: string, query: string): Promise<Answer> => {
    if (path === '/api' || path.startsWith('/api/')) return gateway(request, path.slice(4) || '/', query)
    if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } }
    if (path === '/openapi.json') return json(200, openApiDocument())
    if (path === '/docs') return docsPage()
    return staticFile(h5Directory, path)
  }
  return (request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
    if (path === '/wechat') return send(response, { status: 301, headers: { location: '/wechat/' } })
    if (path.startsWith('/wechat/')) return wechat(request, response)
    answer(request, path, query).then(
      result => send(response, result),
      (error: unknown) => {
        onError(error)
        send(response, error instanceof URIError ? { status: 400 } : json(500, { message: 'Internal Server Error' }))
      },
    )
  }
}
