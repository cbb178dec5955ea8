/**
 * The 18-digit resident identity number (GB 11643-1999): 6 digits of region, 8 of birth date, 3 of sequence (odd: male), 1 check
 * character by ISO 7064 MOD 11-2. What it tells is never asked again.
 */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

export type Sex = 'male' | 'female'

export interface ResidentIdFacts {
  /** ISO day, `YYYY-MM-DD`. */
  bornOn: string
  sex: Sex
}

/** Upper-cases, narrows full-width characters and drops spaces, so that one document has one spelling. */
export function normaliseIdNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·.-]/g, '')
    .toUpperCase()
}

function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return checks[sum % 11] as string
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `undefined` when the number is not one that could have been issued. Expects the normalised spelling. */
export function readResidentId(idNumber: string): ResidentIdFacts | undefined {
  if (!/^[1-9]\d{16}[\dX]$/.test(idNumber)) return undefined
  if (checkCharacter(idNumber.slice(0, 17)) !== idNumber[17]) return undefined
  const year = Number(idNumber.slice(6, 10))
  const month = Number(idNumber.slice(10, 12))
  const day = Number(idNumber.slice(12, 14))
  if (year < 1900 || !isRealDay(year, month, day)) return undefined
  return {
    bornOn: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
    sex: Number(idNumber[16]) % 2 === 1 ? 'male' : 'female',
  }
}

/** Completes 17 digits; for demo data and tests, which may hold no real person's number. */
export function withCheckCharacter(first17: string): string {
  return first17 + checkCharacter(first17)
}
