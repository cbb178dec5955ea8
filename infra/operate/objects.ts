import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/** Every object of a bucket as a file of the same name; returns how many. */
export async function copyOut(client: S3Client, Bucket: string, directory: string): Promise<number> {
  let count = 0
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
    for (const { Key = '' } of Contents) {
      const file = join(directory, Key)
      mkdirSync(dirname(file), { recursive: true })
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
      await pipeline(Body as Readable, createWriteStream(file, { mode: 0o600 }))
      count += 1
    }
  }
  return count
}

export async function copyIn(client: S3Client, directory: string, Bucket: string): Promise<number> {
  if (!existsSync(directory)) return 0
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name)
    const Key = relative(directory, file).split(sep).join('/')
    await client.send(new PutObjectCommand({ Bucket, Key, Body: createReadStream(file) }))
  }
  return files.length
}
