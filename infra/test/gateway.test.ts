import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { capabilityNames } from 'functions/capabilities'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiFunction, Functions } from '../local/functions.ts'
import { createGateway } from '../local/gateway.ts'
import { listen, type Listening, send } from '../local/http-io.ts'
import { createMatcher } from '../local/match-route.ts'

const echo: ApiFunction = event =>
  event.rawPath === '/organisations/root'
    ? Promise.reject(new Error('broken'))
    : Promise.resolve({ statusCode: 200, cookies: ['a=1', 'b=2'], body: JSON.stringify(event) })

let server: Listening
const thrown: unknown[] = []

beforeAll(async () => {
  const api = Object.fromEntries(capabilityNames.map(name => [name, echo])) as Functions['api']
  const gateway = createGateway(api, error => thrown.push(error))
  server = await listen((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?')
    void gateway(request, path, query).then(answer => send(response, answer))
  }, 0)
})
afterAll(() => server.close())

async function eventFor(path: string, init?: RequestInit): Promise<APIGatewayProxyEventV2> {
  return (await (await fetch(server.origin + path, init)).json()) as APIGatewayProxyEventV2
}

describe('the local gateway', () => {
  it('hands over a request as API Gateway does', async () => {
    const event = await eventFor('/organisations?q=%E5%B7%A5%E4%BC%9A&q=b', {
      headers: { 'X-Some': 'Thing', cookie: 'x=1; y=2' },
    })
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /organisations',
      queryStringParameters: { q: '工会,b' },
      headers: { 'x-some': 'Thing' },
      cookies: ['x=1', 'y=2'],
      isBase64Encoded: false,
      requestContext: { http: { method: 'GET', sourceIp: '127.0.0.1' } },
    })
    expect(event.headers).not.toHaveProperty('cookie')
    expect(event).not.toHaveProperty('body')
  })

  it('passes text as text and anything else as base64', async () => {
    const post = (type: string) => eventFor('/sessions', { method: 'POST', body: '{"a":1}', headers: { 'content-type': type } })
    expect(await post('application/json')).toMatchObject({ body: '{"a":1}', isBase64Encoded: false })
    expect(await post('application/octet-stream')).toMatchObject({ body: btoa('{"a":1}'), isBase64Encoded: true })
  })

  it('answers for functions that fail, bodies that are too large and routes that do not exist', async () => {
    expect((await fetch(`${server.origin}/organisations/root`)).status).toBe(500)
    expect(thrown).toHaveLength(1)
    const large = await fetch(`${server.origin}/sessions`, { method: 'POST', body: 'x'.repeat(6 * 1024 * 1024 + 1) })
    expect(large.status).toBe(413)
    expect((await fetch(`${server.origin}/nowhere`)).status).toBe(404)
    expect((await fetch(`${server.origin}/organisations/%zz`)).status).toBe(400)
  })

  it('returns every cookie', async () => {
    expect((await fetch(`${server.origin}/me`)).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('prefers a fixed segment to a parameter and decodes parameters', () => {
    const match = createMatcher([{ routeKey: 'GET /a/{id}' }, { routeKey: 'GET /a/root' }, { routeKey: 'GET /a/{id}/b' }])
    expect(match('GET', '/a/root')?.route.routeKey).toBe('GET /a/root')
    expect(match('GET', '/a/x%2Fy')?.pathParameters).toEqual({ id: 'x/y' })
    expect(match('GET', '/a/')).toBeUndefined()
    expect(match('POST', '/a/root')).toBeUndefined()
  })
})
