import { crc32, deflateSync } from 'node:zlib'
import qrcode from 'qrcode-generator'

const scale = 6
const margin = 4

/** A QR code as a grey-scale PNG; the real one is WeChat's own round code, which only WeChat can draw. */
export function qrPng(text: string): Buffer {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount()
  const size = (modules + 2 * margin) * scale
  const rows: Buffer[] = []
  for (let y = 0; y < size; y += 1) {
    // The first byte of a row names its filter: none.
    const row = Buffer.alloc(size + 1, 255).fill(0, 0, 1)
    const moduleY = Math.floor(y / scale) - margin
    for (let x = 0; x < size; x += 1) {
      const moduleX = Math.floor(x / scale) - margin
      const inside = moduleX >= 0 && moduleY >= 0 && moduleX < modules && moduleY < modules
      if (inside && code.isDark(moduleY, moduleX)) row[x + 1] = 0
    }
    rows.push(row)
  }
  return png(size, Buffer.concat(rows))
}

function png(size: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
