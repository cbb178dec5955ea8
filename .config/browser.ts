import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** The path of a Chromium for the browser tests: the machine's own, or one installed for the purpose; else says what to do. */
export function findBrowser(): string {
  const found = present()
  if (found) return found
  console.log('No Chromium found, installing one …')
  if (process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get')) {
    // The fonts are for the Chinese words on the screens.
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  if (!present()) run('npx', ['playwright-core', 'install', 'chromium'])
  const installed = present()
  if (installed) return installed
  throw new Error('The browser tests need Chromium: install it and set CHROMIUM to its path, then run npm test again.')
}

function present(): string | undefined {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ]
  return places.find((path): path is string => path !== undefined && path !== '' && existsSync(path))
}

const has = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit' })
