import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Answer } from './http-io.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Tells the page that it runs on one machine and where the simulated WeChat is; served from elsewhere it is not there. */
const localMark = '<script>window.__WORKERS_HOME_LOCAL__={"wechat":"/wechat"}</script>'

const notBuilt =
  '<!doctype html><html lang="zh"><meta charset="utf-8"><title>网上职工之家</title>' +
  '<p>H5 还没有构建：<code>npm run build:h5</code>。接口在 <a href="/docs">/docs</a>，消息在 <a href="/wechat/">/wechat/</a>。'

/** Files of the built H5; an unknown path without an extension is the application's own address. */
export async function staticFile(directory: string, path: string): Promise<Answer> {
  const wanted = normalize(join(directory, decodeURIComponent(path)))
  const inside = wanted === directory || wanted.startsWith(directory + sep)
  if (!inside) return { status: 404 }
  if (path !== '/' && (await isFile(wanted)) && !wanted.endsWith('index.html')) return fileAnswer(wanted)
  if (extname(path) !== '' && extname(path) !== '.html') return { status: 404 }
  return indexPage(directory)
}

const isFile = (path: string) =>
  stat(path).then(
    entry => entry.isFile(),
    () => false,
  )

async function fileAnswer(path: string): Promise<Answer> {
  const type = types[extname(path)] ?? 'application/octet-stream'
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache' }, body: await readFile(path) }
}

async function indexPage(directory: string): Promise<Answer> {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) return { status: 200, headers, body: notBuilt }
  return {
    status: 200,
    headers,
    body: /<head[^>]*>/i.test(page) ? page.replace(/<head[^>]*>/i, head => head + localMark) : localMark + page,
  }
}
