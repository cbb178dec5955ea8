/**
 * Unified social credit code (GB 32100-2015): 18 characters without I, O, S, V, Z; the last one checks the others modulo 31.
 * Grassroots unions start with 81, other union bodies with 89, companies with 91: popular patterns that list only some of the
 * leading characters refuse real unions.
 */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export function normaliseCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first17[i] as string), 0)
  return alphabet[(31 - (sum % 31)) % 31] as string
}

/** Expects the normalised spelling. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || [...code].some(character => !alphabet.includes(character))) return false
  return checkCharacter(code.slice(0, 17)) === code[17]
}

/** A union's own code, as against its members' employer's: registered under 8 (unions). */
export function isUnionCreditCode(code: string): boolean {
  return isCreditCode(code) && /^8[19]/.test(code)
}

/** Completes 17 characters; for demo data and tests. */
export function creditCodeWithCheck(first17: string): string {
  return first17 + checkCharacter(first17)
}
