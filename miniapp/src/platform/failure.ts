import type { ErrorBody, ErrorCode } from 'shared-types/errors'

/**
 * Why an answer did not come. `refused`: the server understood and said no, `code` tells why. `offline`: nothing reached it.
 * `timeout`: no answer in time, so it may or may not have taken effect. `broken`: it answered, but not with an answer.
 */
export type FailureKind = 'refused' | 'offline' | 'timeout' | 'broken'

export class Failure extends Error {
  kind: FailureKind
  code: ErrorCode | undefined
  /** What to mend, in the person's words. */
  fields: { path: string; message: string }[]
  /** The id of the thing that stands in the way. */
  about: string | undefined

  constructor(kind: FailureKind, body?: Partial<ErrorBody>) {
    super(body?.code ?? kind)
    this.kind = kind
    this.code = body?.code
    this.fields = body?.fields ?? []
    this.about = body?.about
  }
}

export const asFailure = (error: unknown) => (error instanceof Failure ? error : new Failure('broken'))

const passing: readonly (ErrorCode | undefined)[] = ['try-again', 'wechat-busy', 'too-many-requests']

/** True when sending the same thing again may help. */
export const isPassing = (failure: Failure) => failure.kind !== 'refused' || passing.includes(failure.code)
