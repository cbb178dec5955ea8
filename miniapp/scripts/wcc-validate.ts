/**
 * Has WeChat's own compilers (of `miniprogram-compiler`, Linux) read every WXML and WXSS of the built package:
 * `node miniapp/scripts/wcc-validate.ts [dist]`. Ends with 1 and the compiler's sentence when one is refused.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

const dist = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist/weapp', import.meta.url)))
const compilers = join(dirname(createRequire(import.meta.url).resolve('miniprogram-compiler')), 'bin/linux')

const filesOf = (extension: string) =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(extension))
    .map(entry => relative(dist, join(entry.parentPath, entry.name)))

/** npm unpacks them without leave to run. */
function compile(compiler: 'wcc' | 'wcsc', parameters: string[]): string {
  const program = join(compilers, compiler)
  chmodSync(program, 0o755)
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: dist, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0 || /ERR:/.test(stderr))
    throw new Error(`${compiler} ${parameters.at(-1)}: ${stderr.trim() || `ended with ${status}`}`)
  return stdout
}

/** Every page has to have a render function that runs. */
function runPages(code: string): number {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages: inner }) => inner.map(page => `${root}/${page}`)),
  ]
  const context = vm.createContext({ console })
  vm.runInContext(`var window = globalThis; var global = globalThis; ${code}; var gwx = $gwx({})`, context)
  const gwx = vm.runInContext('typeof gwx === "function" ? gwx : $gwx', context) as (
    page: string,
  ) => ((data: object) => unknown) | undefined
  for (const page of pages) {
    const render = gwx(`${page}.wxml`)
    if (typeof render !== 'function') throw new Error(`wcc made no render function for ${page}`)
    render({ root: { cn: [] } })
  }
  return pages.length
}

try {
  const wxml = compile('wcc', ['-d', ...filesOf('.wxml'), ...filesOf('.wxs')])
  const styles = filesOf('.wxss')
  // all at once, since they import each other; it crashes unless told how many there are
  compile('wcsc', ['-db', '-pc', String(styles.length), ...styles])
  console.log(`WeChat's compilers accept ${runPages(wxml)} pages and ${styles.length} style sheets.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
