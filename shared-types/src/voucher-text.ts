/** What the QR code of a cooling voucher says; apart from the schemas, so that a phone needs none of them. */

export interface VoucherText {
  code: string
  /** Absent when the six characters were typed. */
  stationId?: string
  on?: string
}

const mark = 'cv1'

export const voucherText = ({ stationId, on, code }: Required<VoucherText>): string => [mark, stationId, on, code].join('.')

/** What a keeper scanned or typed; undefined: no voucher. */
export function readVoucherText(text: string): VoucherText | undefined {
  const plain = /^[2-9a-hjkmnp-z]{6}$/.exec(text.trim().toLowerCase())?.[0]
  if (plain) return { code: plain }
  const whole = /^cv1\.(sta_[0-9a-z]{6,40})\.(\d{4}-\d\d-\d\d)\.([2-9a-hjkmnp-z]{6})$/.exec(text.trim())
  const [, stationId, on, code] = whole ?? []
  return stationId && on && code ? { stationId, on, code } : undefined
}
