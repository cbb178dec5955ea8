/** Something a person can act on, said in one sentence; shown without a stack. */
export class PlainError extends Error {
  override name = 'PlainError'
}
