/** Money as a person reads and types it: yuan on the screen, whole fen everywhere else. Pure. */

/** 20000 → 20,000. By hand: not every phone's engine knows locales. */
export const grouped = (count: number | string): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** 123450 → 1,234.50 元 */
export function yuanWords(fen: number): string {
  const [whole = '', cents = ''] = (Math.abs(fen) / 100).toFixed(2).split('.')
  return `${fen < 0 ? '-' : ''}${grouped(whole)}.${cents} 元`
}

/** Sums of a rule are round: 5,000 元. */
export const roundYuanWords = (fen: number): string => yuanWords(fen).replace('.00 元', ' 元')

/** What stands in the field: 123450 → 1234.5 */
export const yuanText = (fen: number | undefined): string => (fen === undefined ? '' : String(fen / 100))

const typed = /^\d{1,8}(\.\d{0,2})?$/

/** `undefined` for an empty field, `'wrong'` for what is not a sum. */
export function fenOf(text: string): number | undefined | 'wrong' {
  const plain = text.replace(/[,，\s]/g, '').replace(/元$/, '')
  if (plain === '') return undefined
  return typed.test(plain) ? Math.round(Number(plain) * 100) : 'wrong'
}
