import { expect, it } from 'vitest'
import { desktopCodeText, readDesktopCode, shownDesktopCode } from './desktop-code-text.ts'

it('a code comes back from its picture and from typing, in any case and spacing', () => {
  expect(readDesktopCode(desktopCodeText('k7m2p9xq'))).toBe('k7m2p9xq')
  expect(readDesktopCode(` ${shownDesktopCode('k7m2p9xq')} `)).toBe('k7m2p9xq')
  expect(readDesktopCode('K7M2-P9XQ')).toBe('k7m2p9xq')
})

it('other codes, and letters that are never in one, are no code', () => {
  for (const text of ['', 'k7m2p9x', 'k7m2p9xq2', 'ce1.k7m2p9xq', 'https://example.invalid/k7m2p9xq', 'k7m2p9x0', 'k7m2p9xi'])
    expect(readDesktopCode(text)).toBeUndefined()
})
