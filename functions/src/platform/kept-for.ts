import type { Clock } from './clock.ts'

export interface KeptFor<T> {
  get(): Promise<T>
  /** What was read is out of date: the next one who asks reads it anew. */
  forget(): void
}

/** Read once in a while by each process, however many ask; what could not be read is not kept. `ms`: how far behind it may be. */
export function keptFor<T>(ms: number, clock: Clock, read: () => Promise<T>): KeptFor<T> {
  let held: { readAt: number; value: Promise<T> } | undefined
  return {
    get() {
      const now = clock.now().getTime()
      if (held && Math.abs(now - held.readAt) < ms) return held.value
      const fresh = { readAt: now, value: read() }
      held = fresh
      fresh.value.catch(() => {
        if (held === fresh) held = undefined
      })
      return fresh.value
    },
    forget() {
      held = undefined
    },
  }
}
