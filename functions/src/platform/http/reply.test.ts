import { gunzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { endpoint } from 'shared-types/contract'
import * as z from 'zod/mini'
import { success } from './reply.ts'

const shared = { method: 'GET', summary: 's', access: 'guest', request: {}, response: z.object({}), errors: [] } as const
const plain = endpoint({ ...shared, path: '/plain' })
const tagged = endpoint({ ...shared, path: '/tagged', etag: true })
const asking = (headers: Record<string, string>) => ({ headers }) as unknown as APIGatewayProxyEventV2
const large = { words: 'station '.repeat(1000) }

describe('an answer', () => {
  it('that is large is zipped for whoever can read that, and for nobody else', () => {
    const zipped = success(plain, asking({ 'accept-encoding': 'br, gzip' }), large)
    expect(zipped.headers?.['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(Buffer.from(zipped.body ?? '', 'base64')).toString())).toEqual(large)
    expect(success(plain, asking({}), large).body).toBe(JSON.stringify(large))
  })

  it('that is the same for everybody is sent once: asked for by its tag it is empty', () => {
    const first = success(tagged, asking({}), large)
    const tag = String(first.headers?.etag)
    expect(success(tagged, asking({ 'if-none-match': tag }), large)).toMatchObject({ statusCode: 304 })
    expect(success(tagged, asking({ 'if-none-match': tag }), { words: 'others' })).toMatchObject({ statusCode: 200 })
  })

  it('of a person is never kept on the way', () => {
    const answer = success(plain, asking({ 'if-none-match': '"x"' }), large)
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(answer.headers?.etag).toBeUndefined()
  })
})
