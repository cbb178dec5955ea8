import fc from 'fast-check'
import type { Schema } from 'shared-types/contract'
import * as z from 'zod/mini'

/** Generators from the contract's own schemas: values that fit, values at the border, and values that want to break something. */

interface JsonSchema {
  type?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

const names = ['王小明', '林 舟', 'Ann-Marie', '欧阳·艾力']
const border = (n: number, max: number) => Math.min(n, max)

function text(schema: JsonSchema): fc.Arbitrary<string> {
  if (schema.format === 'date') return fc.constantFrom('2026-11-22', '2000-02-29', '1900-01-01', '2026-13-40')
  const max = border(schema.maxLength ?? 60, 400)
  const plain = fc.oneof(
    fc.constantFrom(...names),
    fc.string({ minLength: schema.minLength ?? 0, maxLength: max, unit: 'grapheme' }),
  )
  if (!schema.pattern || /\\p/.test(schema.pattern)) return plain
  return fc.oneof(fc.stringMatching(new RegExp(schema.pattern)), plain)
}

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const union = schema.anyOf ?? schema.oneOf
  if (union) return fc.oneof(...union.map(fitting))
  if (schema.allOf) return fitting(Object.assign({}, ...schema.allOf) as JsonSchema)
  switch (schema.type) {
    case 'object': {
      const required = schema.required ?? []
      const parts = Object.entries(schema.properties ?? {}).map(([key, inner]): [string, fc.Arbitrary<unknown>] => [
        key,
        fitting(inner),
      ])
      return fc.record(Object.fromEntries(parts), {
        requiredKeys: required.filter(key => parts.some(([known]) => known === key)),
      })
    }
    case 'array':
      return fc.array(fitting(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, border(schema.maxItems ?? 3, 5)),
      })
    case 'string':
      return text(schema)
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: Math.ceil(schema.minimum ?? -5), max: border(schema.maximum ?? 1000, 1_000_000) }),
        fc.constantFrom(0, 1, 2 ** 53 - 1),
      )
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constantFrom('text', 1, true)
  }
}

const nested = (depth: number): unknown => (depth === 0 ? 'deep' : { inner: nested(depth - 1) })

const hostileValues: unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '‮txt',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '${jndi:ldap://x}',
  '😀'.repeat(300),
  'a'.repeat(9000),
  -1,
  1e308,
  0.1,
  [],
  [[[[]]]],
  {},
  { $gt: '' },
  nested(30),
  true,
]

const hostile = (): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constantFrom(...hostileValues), fc.anything({ maxDepth: 2 }).filter(isJson))

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined
  } catch {
    return false
  }
}

const asJsonSchema = (schema: Schema) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema

export const valueFor = (schema: Schema): fc.Arbitrary<unknown> => fitting(asJsonSchema(schema))

/** A fitting object with one to three of its values, or keys nobody asked for, replaced. */
export const hostileFor = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    hostile(),
    fc
      .tuple(valueFor(schema), fc.array(fc.tuple(fc.string({ maxLength: 12 }), hostile()), { maxLength: 2 }), fc.nat(), hostile())
      .map(([value, extra, at, bad]) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad
        const keys = Object.keys(value)
        const key = keys[at % Math.max(keys.length, 1)]
        return { ...value, ...Object.fromEntries(extra), ...(key === undefined ? {} : { [key]: bad }) }
      }),
  )
