import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { systemClock } from 'functions/platform/clock'
import { createObjectStore } from 'functions/platform/object-store/object-store'
import { signPostForm } from 'functions/platform/object-store/post-form'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../../../infra/local/http-io.ts'
import { objectStoreListener } from '../../../infra/local/s3/server.ts'
import { startBrowser } from './hands.ts'

/** The web version's own way with photos in a real browser, from the chooser to the store at another origin. */
const here = fileURLToPath(new URL('.', import.meta.url))
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const directory = mkdtempSync(join(tmpdir(), 'objects-'))

const script = `
  import { pickPhotos } from '../../src/platform/photos.h5.ts'
  import { uploadFile } from '@tarojs/taro-h5/dist/api/network/upload.js'
  Object.assign(window, { pickPhotos, uploadFile })`

let browser: Browser
let page: Page
let closers: Listening[]
beforeAll(async () => {
  const stdin = { contents: script, resolveDir: here }
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife', logLevel: 'error' })
  const code = outputFiles[0]?.text ?? ''
  const site = await listen((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? code : '<!doctype html><script src="/page.js"></script>')
  }, 0)
  const store = await listen(objectStoreListener({ directory, buckets: ['incoming'], credentials, clock: systemClock }), 0)
  closers = [site, store]
  Object.assign(process.env, {
    OBJECT_STORE_ENDPOINT: store.origin,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  })
  browser = await startBrowser()
  page = await browser.newPage()
  await page.goto(site.origin)
})
afterAll(async () => {
  await browser.close()
  for (const listening of closers) await listening.close()
  rmSync(directory, { recursive: true, force: true })
})

interface Picked {
  path: string
  bytes: number
  type: string
  width: number
  height: number
}

/** A picture with something on it, as the browser itself draws it. */
async function pictureOf(width: number, height: number, type: string): Promise<Buffer> {
  const drawn = await page.evaluate(
    ({ width, height, type }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const context = canvas.getContext('2d')
      context?.fillRect(width / 4, height / 4, width / 2, height / 2)
      return canvas.toDataURL(type)
    },
    { width, height, type },
  )
  return Buffer.from(drawn.split(',')[1] ?? '', 'base64')
}

async function pick(name: string, mimeType: string, buffer: Buffer): Promise<Picked> {
  const chooser = page.waitForEvent('filechooser')
  const picked = page.evaluate(async () => {
    const { pickPhotos } = window as unknown as { pickPhotos(most: number): Promise<{ path: string }[]> }
    const [photo] = await pickPhotos(3)
    const { width, height } = await createImageBitmap(await (await fetch(photo?.path ?? '')).blob()).catch(() => ({
      width: 0,
      height: 0,
    }))
    return { ...photo, width, height }
  })
  await (await chooser).setFiles([{ name, mimeType, buffer }])
  return (await picked) as Picked
}

describe('a photo in a browser', () => {
  it('that is large is made smaller, as a JPEG', async () => {
    const picked = await pick('large.png', 'image/png', await pictureOf(3200, 2000, 'image/png'))
    expect(picked).toMatchObject({ type: 'image/jpeg', width: 1600, height: 1000 })
  })

  it('that is small is left alone', async () => {
    const small = await pictureOf(400, 300, 'image/png')
    expect(await pick('small.png', 'image/png', small)).toMatchObject({ type: 'image/png', bytes: small.length, width: 400 })
  })

  it('goes by the signed form to a store at another origin', async () => {
    const photo = await pick('large.png', 'image/png', await pictureOf(2000, 3000, 'image/png'))
    const terms = { bucket: 'incoming', key: 'med_browser', type: photo.type, largestBytes: photo.bytes, forMs: 60_000 }
    const { url, fields } = signPostForm(terms, new Date())
    const status = await page.evaluate(
      async ({ url, fields, path }) => {
        const { uploadFile } = window as unknown as { uploadFile(options: object): Promise<{ statusCode: number }> }
        const options = { url, filePath: path, name: 'file', formData: fields, withCredentials: false }
        return (await uploadFile(options)).statusCode
      },
      { url, fields, path: photo.path },
    )
    expect(status).toBe(201)
    const stored = await createObjectStore(systemClock).look({ bucket: 'incoming', key: 'med_browser' })
    expect(stored?.bytes).toBe(photo.bytes)
    expect([...(stored?.start ?? [])].slice(0, 3)).toEqual([0xff, 0xd8, 0xff])
  })
})
