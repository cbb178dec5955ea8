import type { ErrorCode } from 'shared-types/errors'

/** The one way a use case says no. The HTTP edge turns the code into a status; nothing else is ever shown to a caller. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly fields: { path: string; message: string }[] | undefined
  readonly about: string | undefined

  constructor(code: ErrorCode, detail: { fields?: { path: string; message: string }[]; about?: string } = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.fields = detail.fields
    this.about = detail.about
  }
}

export const refuse = (code: ErrorCode, detail?: { fields?: { path: string; message: string }[]; about?: string }): never => {
  throw new Refusal(code, detail)
}
