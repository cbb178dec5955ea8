import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused } from './refused.ts'

export interface StoredObject {
  body: Buffer
  type: string
  etag: string
  cacheControl?: string
  modifiedAt: string
}

/** Objects as files, `<bucket>/<key>` with its facts beside it; written aside and moved in place, so none is ever seen half. */
export function objectFiles(directory: string, buckets: string[]) {
  for (const bucket of buckets) mkdirSync(join(directory, bucket), { recursive: true })
  const fileOf = (bucket: string, key: string) => {
    if (!buckets.includes(bucket)) throw new Refused('NoSuchBucket')
    return join(directory, bucket, Buffer.from(key).toString('base64url'))
  }
  const place = async (file: string, content: string | Buffer) => {
    const aside = `${file}.${randomUUID()}`
    await writeFile(aside, content)
    await rename(aside, file)
  }
  return {
    async put(bucket: string, key: string, { body, ...facts }: Omit<StoredObject, 'etag'>): Promise<string> {
      const etag = `"${createHash('md5').update(body).digest('hex')}"`
      await place(fileOf(bucket, key), body)
      await place(`${fileOf(bucket, key)}.json`, JSON.stringify({ ...facts, etag }))
      return etag
    },
    async get(bucket: string, key: string): Promise<StoredObject | undefined> {
      try {
        const [body, facts] = await Promise.all([readFile(fileOf(bucket, key)), readFile(`${fileOf(bucket, key)}.json`, 'utf8')])
        return { ...(JSON.parse(facts) as Omit<StoredObject, 'body'>), body }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async remove(bucket: string, key: string): Promise<void> {
      await rm(`${fileOf(bucket, key)}.json`, { force: true })
      await rm(fileOf(bucket, key), { force: true })
    },
  }
}

export type ObjectFiles = ReturnType<typeof objectFiles>
