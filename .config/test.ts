import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './browser.ts'
import { root, runAll } from './run-all.ts'

/**
 * `npm test`: finds a browser, builds the mini-program for WeChat and for browsers, runs every test, and ends with one plain line.
 * Arguments go to Vitest: `npm test -- --project functions`. With `--project` of functions or infra alone nothing is built.
 */
const args = process.argv.slice(2)
const projects = args.flatMap((arg, i) =>
  arg === '--project' ? [args[i + 1]] : arg.startsWith('--project=') ? [arg.slice(10)] : [],
)
const needsBuild = projects.length === 0 || projects.some(name => name !== 'functions' && name !== 'infra' && name !== 'journeys')

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; name: string; assertionResults: unknown[] }[]
}

const build = (platform: string) => ({ name: `build for ${platform}`, command: 'npm', args: ['run', `build:${platform}`] })

async function buildAll(): Promise<boolean> {
  const outcomes = await runAll([build('weapp'), build('h5')], ({ name, ok, seconds, output }) => {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(0)} s)`)
    if (!ok) console.log(output)
  })
  return outcomes.every(outcome => outcome.ok)
}

/** A file that does not even load counts as one failure: it has no tests to count. */
function count(file: string): { passed: number; failed: number } {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  const broken = report.testResults.filter(result => result.status === 'failed' && result.assertionResults.length === 0)
  for (const { name } of broken) console.log(`Did not load: ${name}`)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

function runVitest(): { passed: number; failed: number; code: number } {
  const file = `${root}artefacts/tests.json`
  mkdirSync(`${root}artefacts`, { recursive: true })
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { status } = spawnSync('vitest', ['run', '--config', '.config/vitest.config.ts', ...reporters, ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  try {
    return { ...count(file), code: status ?? 1 }
  } catch {
    return { passed: 0, failed: 1, code: status ?? 1 }
  }
}

if (needsBuild) process.env.CHROMIUM = findBrowser()
const built = !needsBuild || (await buildAll())
const { passed, failed, code } = runVitest()
const failures = failed + (built ? 0 : 1)
console.log(`${passed} passed, ${failures} failed`)
process.exitCode = failures > 0 ? 1 : code
