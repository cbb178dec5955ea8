import { expect, it } from 'vitest'
import { keptFor } from './kept-for.ts'

function counted(answers: (number | Error)[]) {
  let at = 0
  let reads = 0
  const clock = { now: () => new Date(at) }
  const kept = keptFor(1000, clock, () => {
    const answer = answers[reads] ?? 0
    reads += 1
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  return { kept, pass: (ms: number) => (at += ms), reads: () => reads }
}

it('is read once for all who ask within its time, and anew afterwards', async () => {
  const { kept, pass, reads } = counted([1, 2])
  expect(await Promise.all([kept.get(), kept.get()])).toEqual([1, 1])
  pass(999)
  expect([await kept.get(), reads()]).toEqual([1, 1])
  pass(1)
  expect([await kept.get(), reads()]).toEqual([2, 2])
})

it('is read anew at once when what could not be read is asked for again', async () => {
  const { kept } = counted([new Error('away'), 7])
  await expect(kept.get()).rejects.toThrow('away')
  expect(await kept.get()).toBe(7)
})

it('is read anew by whoever has changed it, and when the clock goes back', async () => {
  const { kept, pass } = counted([1, 2, 3])
  await kept.get()
  kept.forget()
  expect(await kept.get()).toBe(2)
  pass(-5000)
  expect(await kept.get()).toBe(3)
})
