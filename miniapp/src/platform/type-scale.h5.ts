import { storage } from './storage.ts'

const key = 'type-scale'
const careMode = '1.4'

/** The browser's own text size against its default of 16 px; `?type=large` in the address asks for care mode, `?type=usual` ends it. */
export function typeScale(): number {
  const asked = /[?&]type=(large|usual)/.exec(window.location.href)?.[1]
  if (asked) storage.setItem(key, asked === 'large' ? careMode : '1')
  const browser = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  return Math.min(1.6, Math.max(1, Number(storage.getItem(key) ?? 1), browser))
}
