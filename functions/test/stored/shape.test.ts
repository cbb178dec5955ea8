import { describe, expect, it } from 'vitest'
import { gaps, membersOf, merged, misfits, type Shape, shapeOf } from './shape.ts'

const learnt = (...values: unknown[]): Shape => values.map(shapeOf).reduce(merged)

describe('the shape of what is stored', () => {
  it('names plain values, lists, maps by name and maps by key', () => {
    expect(
      shapeOf({
        name: 'a',
        count: 1,
        closed: false,
        none: null,
        packed: new Uint8Array(2),
        tags: new Set(['a']),
        steps: [{ role: 'x' }],
        byDay: { '2026-11-23': 1, '2026-11-24': 2 },
      }),
    ).toEqual({
      name: 'text',
      count: 'number',
      closed: 'boolean',
      none: 'null',
      packed: 'bytes',
      tags: 'text set',
      steps: [{ role: 'text' }],
      byDay: { '*': 'number' },
    })
  })

  it('of a row has all its attributes by name, whatever they are called', () => {
    expect(membersOf({ s_courier: 1 })).toEqual({ s_courier: 'number' })
  })

  it('of several is the narrowest that all of them fit', () => {
    expect(learnt({ a: 1, b: 1 }, { a: 'x' }, { a: 1, c: [] })).toEqual({ a: 'number | text', 'b?': 'number', 'c?': [] })
    expect(learnt({ list: [] }, { list: [{ a: 1 }, { b: 1 }] })).toEqual({ list: [{ 'a?': 'number', 'b?': 'number' }] })
    expect(learnt({ by: {} }, { by: { acc_1: 'x' } })).toEqual({ by: { '*': 'text' } })
    expect(learnt({ a: [1] }, { a: 'x' })).toEqual({ a: 'anything' })
  })

  it('is fitted by every value that it was learnt from', () => {
    const values = [
      { a: 1, at: { x: [1] } },
      { at: { x: [] }, b: { acc_1: null } },
      { at: { x: ['1'] }, a: '1', b: {} },
    ]
    for (const value of values) expect(misfits(learnt(...values), value, 'version 1')).toEqual([])
  })

  it('tells what does not fit', () => {
    const shape = { name: 'text', 'on?': 'text', people: [{ id: 'text' }], by: { '*': 'number' } }
    const tell = (value: unknown) => misfits(shape, value, 'version 1')
    expect(tell({ name: 'a', people: [], by: {} })).toEqual([])
    expect(
      tell({
        name: 1,
        people: [
          { id: 'a', age: 3 },
          { id: 'a', age: 4 },
        ],
        by: { x: 'a' },
      }),
    ).toEqual([
      'attribute `name` is number, in version 1 it is text',
      'attribute `people[].age` is not in version 1',
      'attribute `by.*` is text, in version 1 it is number',
    ])
    expect(tell({ on: 'a', people: 'none', by: [] })).toEqual([
      'attribute `name` is missing, which version 1 demands',
      'attribute `people` is text, in version 1 it is a list',
      'attribute `by` is a list, in version 1 it is a map by keys',
    ])
  })

  it('says where nothing has been seen yet', () => {
    expect(gaps(learnt({ a: [], b: { c: {} }, d: 'x' }))).toEqual(['a', 'b.c'])
  })
})
