import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = 'NotoSansHans-Regular.otf'

/** Beside the bundle where it is deployed (the build puts it there), in its package where it is developed. */
export function fontPath(): string {
  const deployed = fileURLToPath(new URL(file, import.meta.url))
  return existsSync(deployed) ? deployed : fileURLToPath(new URL(`../fonts/${file}`, import.meta.resolve('@embedpdf/fonts-sc')))
}
