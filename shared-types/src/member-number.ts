/**
 * A member number: 11 random digits and one check digit by ISO 7064 MOD 11,10, printed in groups of four. Random, so that one
 * number says nothing about the next; checked, so that a gate or a clerk notices a slip of one digit or a swap of two.
 */
function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}

export function memberNumberFrom(elevenDigits: string): string {
  return elevenDigits + checkDigit(elevenDigits)
}

export function isMemberNumber(text: string): boolean {
  return /^\d{12}$/.test(text) && checkDigit(text.slice(0, 11)) === text[11]
}

export function printMemberNumber(memberNumber: string): string {
  return memberNumber.replace(/(\d{4})(?=\d)/g, '$1 ')
}
