import { expect, it } from 'vitest'
import { watermarkText } from './watermark.ts'

it('a mark is repeated, and is not broken in itself', () => {
  const text = watermarkText('曹** 2026-11-26 09:05 AID-1')
  expect(text.split('\u3000\u3000 ').length).toBeGreaterThan(100)
  expect(text).toContain('曹**\u00a02026-11-26\u00a009:05\u00a0AID-1')
})
