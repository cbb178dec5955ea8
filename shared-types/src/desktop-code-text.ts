/** What the QR code of a desktop says; apart from the schemas, so that a phone needs none of them. No link: it opens nothing by itself. */

const mark = 'ds1'

export const desktopCodeText = (code: string): string => `${mark}.${code}`

/** What a phone scanned or somebody typed, in any spacing and case; undefined: not a desktop's code. */
export function readDesktopCode(text: string): string | undefined {
  const bare = text.trim().toLowerCase().replace(/[\s-]/g, '')
  return /^(?:ds1\.)?([2-9a-hjkmnp-z]{8})$/.exec(bare)?.[1]
}

/** Four and four, as it is read and typed. */
export const shownDesktopCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`.toUpperCase()
