import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PlainError } from './plain-error.ts'

export type Answer = { status: number; headers?: Record<string, string | string[]>; body?: string | Uint8Array }

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

export const html = (body: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
})

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

/** `undefined` when the body is larger than `limit` bytes; the rest is read and dropped, so that the answer reaches the caller. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
  }
  return size <= limit ? Buffer.concat(chunks) : undefined
}

export function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  if (response.destroyed) return
  response.writeHead(status, headers)
  response.end(body)
}

export interface Listening {
  port: number
  origin: string
  close(): Promise<void>
}

/** `port` 0: any free one. */
export function listen(listener: RequestListener, port: number): Promise<Listening> {
  const server = createServer(listener)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new PlainError(`Port ${port} is taken; choose another: npm start -- --port ${port + 1}`) : error)
    })
    server.listen(port, '127.0.0.1', () => {
      const bound = (server.address() as AddressInfo).port
      resolve({ port: bound, origin: `http://127.0.0.1:${bound}`, close: () => close(server) })
    })
  })
}

const close = (server: Server) =>
  new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
