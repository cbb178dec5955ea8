/** Enough to fill a photo four times as high as wide at any size that aid.scss knows; what is too much is cut off. */
const times = 500

/** One text that fills the picture line by line: a single node, which neither a phone nor printing leaves out as they do with grounds. */
export function watermarkText(mark: string): string {
  const whole = mark.replace(/ /g, '\u00a0')
  return Array<string>(times).fill(whole).join('\u3000\u3000 ')
}
