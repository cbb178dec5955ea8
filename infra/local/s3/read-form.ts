import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import type { Fields } from './post-policy.ts'
import { Refused } from './refused.ts'

export interface Form {
  fields: Fields
  file: Buffer
  /** Of the whole file, though only `largestKept` of it are kept. */
  bytes: number
}

const largestKept = 16 * 1024 * 1024

/** A posted form: text fields, then one file as the last part. It is read to its end even when it will be refused. */
export function readForm(request: IncomingMessage): Promise<Form> {
  return new Promise((resolve, reject) => {
    const fields: Fields = {}
    const chunks: Buffer[] = []
    let bytes = 0
    let files = 0
    let broken: string | undefined
    const malformed = (why: string) => reject(new Refused('MalformedPOSTRequest', why))
    const parser = openParser(request, malformed)
    if (!parser) return
    parser.on('field', (name, value) => {
      if (files > 0) broken = 'The file has to be the last part.'
      if (Object.hasOwn(fields, name.toLowerCase())) broken = `The field ${name} is given twice.`
      fields[name.toLowerCase()] = value
    })
    parser.on('file', (name, stream) => {
      files += 1
      if (name.toLowerCase() !== 'file' || files > 1) broken = 'There has to be one file, called file.'
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes <= largestKept) chunks.push(chunk)
      })
    })
    parser.on('error', () => malformed('The form ends too early.'))
    parser.on('close', () => {
      if (broken !== undefined || files === 0) return malformed(broken ?? 'There is no file.')
      resolve({ fields, file: Buffer.concat(chunks), bytes })
    })
    request.pipe(parser)
  })
}

function openParser({ headers }: IncomingMessage, malformed: (why: string) => void) {
  try {
    return busboy({ headers, limits: { fields: 40, fieldSize: 64 * 1024 } })
  } catch {
    malformed('This is no multipart form.')
    return undefined
  }
}
