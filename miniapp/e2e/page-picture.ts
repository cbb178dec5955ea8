import { crc32, deflateSync } from 'node:zlib'

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A page with lines of writing on it, as a camera sees it: a picture that can really be looked at. */
export function pagePicture(width = 600, height = 800): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 238)
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0
    const written = y > 60 && y < height - 120 && y % 40 < 14
    for (let x = 60; written && x < width - 60 - ((y * 7) % 160); x += 1) if (x % 22 < 17) rows[y * (width + 1) + x + 1] = 60
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}
