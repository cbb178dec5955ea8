/** What the QR code of a pass says; apart from the schemas, so that a phone needs none of them. */

const mark = 'ce1'

export const passText = (number: string): string => `${mark}.${number}`

/** What an organiser scanned or typed, in any spacing and case; undefined: no pass. */
export function readPassText(text: string): string | undefined {
  const bare = text.trim().toLowerCase().replace(/[\s-]/g, '')
  return /^(?:ce1\.)?([2-9a-hjkmnp-z]{8})$/.exec(bare)?.[1]
}

/** Four and four, as it is read aloud. */
export const shownNumber = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`.toUpperCase()
