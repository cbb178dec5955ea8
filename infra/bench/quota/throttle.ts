import type { Table } from 'functions/platform/dynamo/table'
import type { Write } from 'functions/platform/dynamo/transact'
import type { VirtualTime } from './virtual-time.ts'

/** What the service documents: write units a second of one partition, of a transaction's write of up to 1 KB, of a plain one. */
const partitionUnits = 1000
const transactionalUnits = 2
export const plainUnits = 1
/** One call to the service, there and back. */
export const callMs = 10

export interface Throttle {
  /** Waits, in virtual time, until each of these partitions has that many units left in its second. */
  spend(partitions: string[], unitsEach: number): Promise<void>
}

/** The service's limit: each partition key pours out its units evenly, and who asks for more comes later. */
export function createThrottle(time: VirtualTime): Throttle {
  const freeAt = new Map<string, number>()
  return {
    async spend(partitions, unitsEach) {
      const starts = Math.max(time.now, ...partitions.map(key => freeAt.get(key) ?? 0))
      for (const key of partitions) freeAt.set(key, starts + (unitsEach * 1000) / partitionUnits)
      await time.sleep(starts - time.now + callMs)
    },
  }
}

/** Of the table, and of each index that the row is listed in: an index that cannot follow holds its table up. */
function partitionsOf(write: Write): string[] {
  if ('remove' in write) return [write.remove.pk]
  if ('check' in write) return [write.check.pk]
  if (!('put' in write)) return [write.key.pk]
  const indexed = Object.entries(write.put).filter(([name]) => /^by[A-Z]\w*Pk$/.test(name))
  return [String(write.put.pk), ...indexed.map(([name, value]) => `${name}#${String(value)}`)]
}

/** The real table with the service's limit in front: a refused transaction costs what an accepted one does. */
export const throttled = (table: Table, throttle: Throttle, noteTry: () => void): Table => ({
  ...table,
  async write(...writes) {
    noteTry()
    await throttle.spend(writes.flatMap(partitionsOf), transactionalUnits)
    await table.write(...writes)
  },
})
