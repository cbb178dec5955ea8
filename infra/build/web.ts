import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const builtWeb = fileURLToPath(new URL('../../miniapp/dist/h5', import.meta.url))

export const webIsBuilt = () => existsSync(`${builtWeb}/index.html`)

/** The staff's web version; about a minute. */
export function buildWeb(): void {
  const { status } = spawnSync('npm', ['run', 'build:h5'], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0 || !webIsBuilt()) throw new Error('The web version did not build; the lines above say why.')
}
