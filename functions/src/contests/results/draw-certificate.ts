import PDFDocument from 'pdfkit'
import { startOfDay } from '../../platform/clock.ts'
import { fontPath } from './certificate-font.ts'
import { certificateText, type CertificateText, printedCode, printedDay } from './certificate-words.ts'

/** Imported only when a certificate is asked for: see docs/decisions/0014-certificates.md. */

export interface CertificateDrawing extends CertificateText {
  name: string
  number: string
  code: string
  orgName: string
  issuedOn: string
  qrPng: Uint8Array
}

/** A4 on its side, in points. */
const width = 841.89
const height = 595.28
const margin = 100
const red = '#b3161c'
const ink = '#2b2320'
const grey = '#6b625c'

type Paper = InstanceType<typeof PDFDocument>

function frame(paper: Paper): void {
  paper.rect(0, 0, width, height).fill('#fffdf8')
  paper
    .lineWidth(6)
    .rect(26, 26, width - 52, height - 52)
    .stroke(red)
  paper
    .lineWidth(1)
    .rect(36, 36, width - 72, height - 72)
    .stroke(red)
}

/** The one weight that is embedded, drawn thicker. */
function heavy(paper: Paper, text: string, y: number, size: number, colour: string, options: object = {}): void {
  paper.fontSize(size).lineWidth(size / 42)
  paper.fillColor(colour).strokeColor(colour)
  paper.text(text, margin, y, { width: width - 2 * margin, fill: true, stroke: true, ...options })
}

const bodyTop = 232
const footTop = 424
const sentence = (size: number) => ({ width: width - 2 * margin, indent: size * 2, lineGap: size * 0.6 })

/** The largest size in which even the longest names leave the foot free. */
function sizeFor(paper: Paper, sentences: readonly string[]): number {
  const fits = (size: number) => {
    paper.fontSize(size)
    return sentences.reduce((sum, text) => sum + paper.heightOfString(text, sentence(size)), bodyTop) < footTop
  }
  return [20, 18, 16, 14].find(fits) ?? 12
}

function body(paper: Paper, { name, ...about }: CertificateDrawing): void {
  heavy(paper, '获奖证书', 78, 46, red, { align: 'center', characterSpacing: 14 })
  heavy(paper, `${name}：`, 178, 26, ink)
  const sentences = certificateText(about)
  const size = sizeFor(paper, sentences)
  paper.fontSize(size).fillColor(ink)
  for (const [i, text] of sentences.entries()) paper.text(text, margin, i === 0 ? bodyTop : undefined, sentence(size))
}

function foot(paper: Paper, { orgName, issuedOn, number, code, qrPng }: CertificateDrawing): void {
  const top = footTop
  paper.image(Buffer.from(qrPng), margin, top, { width: 92, height: 92 })
  paper.fontSize(11).fillColor(grey)
  const beside = { width: 230, lineGap: 5 }
  paper.text('微信扫码，核对证书真伪', margin + 106, top + 14, beside)
  paper.text(`证书编号 ${number}`, beside).text(`验证码 ${printedCode(code)}`, beside)
  const right = { width: 330, align: 'right', lineGap: 8 } as const
  paper
    .fontSize(18)
    .fillColor(ink)
    .text(orgName, width - margin - right.width, top + 14, right)
  paper.fontSize(16).text(printedDay(issuedOn), right)
}

export async function drawCertificate(certificate: CertificateDrawing): Promise<Uint8Array> {
  const { number, orgName, contestTitle, issuedOn } = certificate
  const paper = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    font: fontPath(),
    info: { Title: `${contestTitle} ${number}`, Author: orgName, CreationDate: startOfDay(issuedOn) },
  })
  const parts: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    paper
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', resolve)
      .on('error', reject)
  })
  frame(paper)
  body(paper, certificate)
  foot(paper, certificate)
  paper.end()
  await done
  return Buffer.concat(parts)
}
