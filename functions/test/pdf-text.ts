import { inflateSync } from 'node:zlib'

/** What a PDF of ours says and how many pages it has, read back by the map from glyphs to characters that it carries for copying. */

// A line ends with \n alone: a \r before it is the last byte of what was packed.
const streamsOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = '']) => {
    const bytes = Buffer.from(body, 'latin1')
    try {
      return inflateSync(bytes).toString('latin1')
    } catch {
      return body
    }
  })

export function readPdf(pdf: Buffer): { text: string; pages: number } {
  const streams = streamsOf(pdf)
  const map = streams.find(stream => stream.includes('beginbfrange')) ?? ''
  const characters = [...(map.split('[')[1] ?? '').matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = '']) =>
    String.fromCodePoint(parseInt(hex.replaceAll(' ', ''), 16)),
  )
  const glyphs = streams
    .flatMap(stream => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => shown))
    .flatMap(shown => [...shown.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) => hex))
  const text = glyphs.flatMap(hex => (hex.match(/.{4}/g) ?? []).map(glyph => characters[parseInt(glyph, 16)] ?? '')).join('')
  return { text, pages: pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0 }
}
