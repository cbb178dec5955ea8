import type { Answer } from '../http-io.ts'

const statusOf = {
  AccessDenied: 403,
  SignatureDoesNotMatch: 403,
  InvalidAccessKeyId: 403,
  RequestTimeTooSkewed: 403,
  NoSuchKey: 404,
  NoSuchBucket: 404,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  InvalidArgument: 400,
  InvalidPolicyDocument: 400,
  MalformedPOSTRequest: 400,
  XAmzContentSHA256Mismatch: 400,
  PreconditionFailed: 412,
  InvalidRange: 416,
  MethodNotAllowed: 405,
  NotImplemented: 501,
} as const

/** What S3 says no with: its own codes and statuses. */
export class Refused extends Error {
  readonly code: keyof typeof statusOf
  constructor(code: keyof typeof statusOf, message: string = code) {
    super(message)
    this.code = code
  }
}

export const xml = (status: number, content: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${content}`,
})

export const escapeXml = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

export const refusal = ({ code, message }: Refused): Answer =>
  xml(statusOf[code], `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`)
