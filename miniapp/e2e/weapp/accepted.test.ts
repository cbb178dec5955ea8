import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

function run(name: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name)], { encoding: 'utf8' })
  return { code: status, output: `${stdout}${stderr}` }
}

/** The eight location APIs that WeChat wants listed (since 2022-07-14), and refuses to run unlisted. */
const privateInfos = [
  'chooseAddress',
  'chooseLocation',
  'choosePoi',
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
]

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

describe('the built WeChat package', () => {
  it('lists exactly the location APIs that the code calls, and never the precise one', () => {
    const sources = readdirSync(fileURLToPath(new URL('../../src', import.meta.url)), { recursive: true, encoding: 'utf8' })
    const code = sources
      .filter(file => /\.tsx?$/.test(file))
      .map(file => read(`src/${file}`))
      .join('\n')
    const called = privateInfos.filter(name => code.includes(`Taro.${name}(`))
    const { requiredPrivateInfos = [] } = JSON.parse(read('dist/weapp/app.json')) as { requiredPrivateInfos?: string[] }
    expect([...requiredPrivateInfos].sort()).toEqual(called)
    expect(requiredPrivateInfos).not.toContain('getLocation')
  })

  it('is accepted by WeChat’s own compilers, every page and style sheet of it', () => {
    const { code, output } = run('wcc-validate.ts')
    expect(code, output).toBe(0)
  })

  it('stays within its budgets: main package 1.0 MB, each sub-package 0.5 MB', () => {
    const { code, output } = run('size.ts')
    expect(code, output).toBe(0)
    expect(output).toContain('main_package_bytes')
    expect(output).toContain('first_setdata_bytes')
  })
})
