/**
 * Names of questions, options, documents and steps: seen by nobody, and never used twice, so that a condition does not come to mean
 * another question after the first was taken away. Letters only: a step's key allows no digits.
 */
const letters = 'abcdefghijklmnopqrstuvwxyz'

export function newKey(start: string, taken: readonly string[] = [], random: () => number = Math.random): string {
  const tail = Array.from({ length: 8 }, () => letters[Math.floor(random() * letters.length)]).join('')
  const key = `${start}${tail}`
  return taken.includes(key) ? newKey(start, taken, random) : key
}
