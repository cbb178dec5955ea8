import type { Access, Endpoint, Schema } from 'shared-types/contract'
import { commonErrorCodes, type ErrorCode, errorStatus } from 'shared-types/errors'
import * as z from 'zod/mini'
import { type Route, routes } from '../lib/routes.ts'

/** OpenAPI 3.1 of the whole API, from the very endpoint tables that the functions serve. */
type Json = Record<string, unknown>

const errorBody = {
  type: 'object',
  required: ['code', 'requestId'],
  properties: {
    code: { type: 'string', enum: Object.keys(errorStatus), description: 'A stable word; the client chooses the sentence.' },
    requestId: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    about: { type: 'string', description: 'The id of what stands in the way.' },
  },
}

export function openApiDocument(serverUrl = '/api'): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: '网上职工之家',
      version: '0.1.0',
      description: "The API of a county trade-union federation's mini-program.",
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    tags: [...new Set(routes.map(route => route.capability))].map(name => ({
      name,
      description: `The contract in shared-types/src/${name}.ts.`,
    })),
    paths: paths(),
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer', description: 'The token from `POST /sessions`.' } },
      schemas: { Error: errorBody },
    },
  }
}

function paths(): Json {
  const found: Record<string, Json> = {}
  for (const route of routes) (found[route.endpoint.path] ??= {})[route.endpoint.method.toLowerCase()] = operation(route)
  return found
}

function operation({ name, capability, endpoint }: Route): Json {
  const parameters = [
    ...parametersIn('path', endpoint.request.params),
    ...parametersIn('query', endpoint.request.query),
    ...(endpoint.once ? [idempotencyKey] : []),
  ]
  return {
    operationId: name,
    tags: [capability],
    summary: endpoint.summary,
    description: `Access: ${accessText(endpoint.access)}.`,
    security: endpoint.access === 'guest' ? [] : [{ session: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(endpoint.request.body && {
      requestBody: { required: true, content: { 'application/json': { schema: requestSchema(endpoint.request.body) } } },
    }),
    responses: responses(endpoint),
  }
}

const idempotencyKey = {
  name: 'idempotency-key',
  in: 'header',
  required: true,
  description: 'One for each intent; a retry with it gets the first answer.',
  schema: { type: 'string', minLength: 16, maxLength: 64, pattern: '^[\\w-]{16,64}$' },
}

export const accessText = (access: Access): string =>
  typeof access === 'string' ? access : `staff (${access.staff.join(' or ')})`

function parametersIn(place: 'path' | 'query', schema: Schema | undefined): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = requestSchema(schema) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

/** Says what cannot be said in JSON Schema with an empty schema, and drops the dialect, which the document names once. */
function toJsonSchema(schema: Schema, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

const requestSchema = (schema: Schema) => toJsonSchema(schema, 'input')

/** Readers of answers must bear new fields, so nothing is said about further ones. */
const responseSchema = (schema: Schema) => withoutClosing(toJsonSchema(schema, 'output')) as Json

function withoutClosing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutClosing)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, inner]) => !(key === 'additionalProperties' && inner === false))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutClosing(inner)]))
}

function responses(endpoint: Endpoint): Json {
  const codes = new Map<number, ErrorCode[]>()
  for (const code of [...endpoint.errors, ...commonErrorCodes.filter(common => applies(common, endpoint))]) {
    const status = errorStatus[code]
    codes.set(status, [...(codes.get(status) ?? []), code])
  }
  const failures = [...codes].sort(([a], [b]) => a - b)
  return {
    200: { description: 'Done.', content: { 'application/json': { schema: responseSchema(endpoint.response) } } },
    ...Object.fromEntries(
      failures.map(([status, list]) => [
        status,
        {
          description: list.map(code => `\`${code}\``).join(', '),
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      ]),
    ),
  }
}

function applies(code: ErrorCode, { access, once, rate }: Endpoint): boolean {
  if (code === 'not-signed-in') return access !== 'guest'
  if (code === 'not-allowed') return access !== 'guest' && access !== 'signed-in'
  if (code.startsWith('idempotency-key')) return once === true
  if (code === 'too-many-requests') return rate !== undefined && rate !== 'read'
  return true
}
