/** Downloads a PNG under a name. */
export function saveImage(pngBase64: string, name: string): Promise<boolean> {
  const link = document.createElement('a')
  link.href = `data:image/png;base64,${pngBase64}`
  link.download = `${name}.png`
  link.click()
  return Promise.resolve(true)
}
