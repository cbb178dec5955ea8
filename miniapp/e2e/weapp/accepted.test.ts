import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const script = (name: string) => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))

function run(name: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name)], { encoding: 'utf8' })
  return { code: status, output: `${stdout}${stderr}` }
}

describe('the built WeChat package', () => {
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
