import type * as z from 'zod/mini'
import type { CommonErrorCode, ErrorCode } from './errors.ts'

/** WeChat's `wx.request` has no PATCH. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What a staff member may be trusted with, always within an organisation and everything below it. */
export type StaffRole = 'reviewer' | 'manager' | 'auditor'

/**
 * Who may call. `member` and `verified` stand on `signed-in`; `verified` means a committee has checked the person's identity
 * document once, which stays true after leaving. `staff` needs the role somewhere; the use case narrows it to the organisation.
 */
export type Access = 'guest' | 'signed-in' | 'verified' | 'member' | { staff: readonly StaffRole[] }

/** Any schema whose values travel as JSON. */
export type Schema = z.ZodMiniType

export interface RequestShape {
  params?: Schema
  query?: Schema
  body?: Schema
}

export interface Endpoint<
  M extends Method = Method,
  P extends string = string,
  R extends RequestShape = RequestShape,
  S extends Schema = Schema,
  E extends ErrorCode = ErrorCode,
> {
  method: M
  /** `/things/{thingId}/parts`: API Gateway's own notation. */
  path: P
  /** One English sentence for the reader of the API document. */
  summary: string
  access: Access
  request: R
  response: S
  /** The codes of its own; the common ones are understood. */
  errors: readonly E[]
  /**
   * `once`: a member's POST that must take effect once however often it is sent. The client sends `idempotency-key`; a retry gets
   * the first answer.
   */
  once?: boolean
  /** The answer carries an ETag and may be asked for again with `if-none-match`; only for what is the same for everybody. */
  etag?: boolean
  /** Bytes of body, where 64 KB do not do. */
  largestBody?: number
  /** Which budget of calls per caller it draws on; `read` where nothing is said. */
  rate?: RateClass
}

/** `sign-in` is per address, the others per account (per address for guests). */
export type RateClass = 'read' | 'write' | 'submit' | 'sign-in'

/** Keeps every literal: access, errors and `once` are types to the server and the client. */
export const endpoint = <const E extends Endpoint>(e: E): E => e

export type EndpointTable = Record<string, Endpoint>

type Part<E extends Endpoint, K extends keyof RequestShape> = E['request'][K]

/** What a client has to send: the schema's input side. */
export type RequestOf<E extends Endpoint> = {
  [K in keyof E['request'] as E['request'][K] extends Schema ? K : never]: E['request'][K] extends Schema
    ? z.input<E['request'][K]>
    : never
}

/** What a handler receives after parsing. */
export type ParsedRequestOf<E extends Endpoint> = {
  params: Part<E, 'params'> extends Schema ? z.output<Part<E, 'params'>> : undefined
  query: Part<E, 'query'> extends Schema ? z.output<Part<E, 'query'>> : undefined
  body: Part<E, 'body'> extends Schema ? z.output<Part<E, 'body'>> : undefined
}

/** What a handler returns and a client gets. */
export type ResponseOf<E extends Endpoint> = z.output<E['response']>

export type ErrorOf<E extends Endpoint> = E['errors'][number] | CommonErrorCode

/** A table keyed by `METHOD /path`, so that a client needs the contract as a type only and ships no schema. */
export type ByRoute<T extends EndpointTable> = {
  [K in keyof T as `${T[K]['method']} ${T[K]['path']}`]: T[K]
}
