/** 6222021234567890 → 6222 0212 3456 7890 */
export const spacedCard = (text: string): string =>
  text
    .replace(/\D/g, '')
    .slice(0, 19)
    .replace(/(\d{4})(?=\d)/g, '$1 ')
