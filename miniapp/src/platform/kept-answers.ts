import type { ApiAnswer, ApiRead } from './contract.ts'
import { storage } from './storage.ts'

/** The last answers about the signed-in person, for showing them again when there is no network after a restart. */
const shelf = 'last-answers'

interface Kept<R extends ApiRead> {
  data: ApiAnswer<R>
  /** Epoch milliseconds. */
  asOf: number
}
type Shelf = { [R in ApiRead]?: Kept<R> }

function onShelf(): Shelf {
  try {
    return JSON.parse(String(storage.getItem(shelf) ?? '{}')) as Shelf
  } catch {
    return {}
  }
}

export const keepAnswer = <R extends ApiRead>(route: R, data: ApiAnswer<R>, asOf = Date.now()): void =>
  void storage.setItem(shelf, JSON.stringify({ ...onShelf(), [route]: { data, asOf } }))

export const keptAnswer = <R extends ApiRead>(route: R): Kept<R> | undefined => onShelf()[route] as Kept<R> | undefined

export const forgetAnswers = (): void => void storage.removeItem(shelf)
