import { storage } from '../platform/storage.ts'
import { localToday } from '../ui/dates.ts'

const shelf = 'station-visitor'

const letters = () => Math.random().toString(36).slice(2)

/** A word of today only: the server knows a second scan by it, and nobody from one day to the next. */
export function visitorOfToday(): string {
  const today = localToday()
  const [day, word] = String(storage.getItem(shelf) ?? '').split(' ')
  if (day === today && word) return word
  const fresh = `${letters()}${letters()}${letters()}`.slice(0, 24).padEnd(16, '0')
  void storage.setItem(shelf, `${today} ${fresh}`)
  return fresh
}
