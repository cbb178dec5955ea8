/**
 * Weighs the built WeChat package: `npm run size`, after `npm run build:weapp`. One JSON line per figure; ends with 1 when a package
 * is over its budget. Source maps and licence texts are not uploaded and do not count.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cannedAnswer, cannedAnswers } from '../e2e/canned-answers.ts'
import { startWeapp } from '../e2e/weapp/start-weapp.ts'
import { answering } from '../e2e/weapp/wx-answers.ts'

const mainBudget = 1_000_000
const subPackageBudget = 500_000

const dist = fileURLToPath(new URL('../dist/weapp', import.meta.url))
if (!existsSync(join(dist, 'app.json'))) {
  console.error('There is no WeChat build to weigh: run npm run build:weapp first.')
  process.exit(1)
}

const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as {
  subPackages: { root: string }[]
  tabBar: { list: { pagePath: string }[] }
}
const roots = app.subPackages.map(({ root }) => root)

function packageSizes(): Map<string, number> {
  const sizes = new Map([['main', 0], ...roots.map(root => [root, 0] as [string, number])])
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(map|LICENSE\.txt)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(dist.length + 1)
    const name = roots.find(root => path.startsWith(`${root}/`)) ?? 'main'
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(file).size)
  }
  return sizes
}

const report = (metric: string, n: string, value: number, budget?: number) => {
  const against = budget === undefined ? {} : { against: { name: 'budget', value: budget } }
  console.log(JSON.stringify({ bench: 'size', metric, n, value, unit: 'bytes', ...against }))
}

/** The first `setData` of a tab is what stands between a tap and a picture. */
async function reportFirstSetData(): Promise<void> {
  const request = answering((method, path) => {
    const data = cannedAnswer(cannedAnswers, method, path)
    return data ? { status: 200, data } : { status: 404, data: { code: 'not-found', requestId: 'r' } }
  })
  const weapp = startWeapp(dist, { wx: { request } })
  weapp.storage.set('session', JSON.stringify({ state: { token: 'canned-token' }, version: 0 }))
  for (const { pagePath } of app.tabBar.list) {
    const before = weapp.setDataLog.length
    await weapp.open(pagePath)
    report('first_setdata_bytes', pagePath, weapp.setDataLog[before]?.bytes ?? 0)
  }
}

let over = false
for (const [name, bytes] of packageSizes()) {
  const budget = name === 'main' ? mainBudget : subPackageBudget
  report(name === 'main' ? 'main_package_bytes' : 'subpackage_bytes', name, bytes, budget)
  if (bytes <= budget) continue
  over = true
  console.error(`${name} weighs ${bytes} bytes; its budget is ${budget}.`)
}
await reportFirstSetData()
process.exit(over ? 1 : 0)
