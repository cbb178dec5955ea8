import { readFileSync } from 'node:fs'
import { root, runAll, type Task } from './run-all.ts'

/** `npm run check`: everything that a machine can say about the code without running it. All of it runs; any failure fails it. */
const { workspaces } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { workspaces: string[] }

const tasks: Task[] = [
  { name: 'lint', command: 'eslint', args: ['--config', '.config/eslint.config.js', '.'] },
  ...['.', ...workspaces].map(folder => ({ name: `types of ${folder}`, command: 'tsc', args: ['-p', folder] })),
  {
    name: 'format',
    command: 'prettier',
    args: ['--config', '.config/prettier.json', '--ignore-path', '.config/prettierignore', '--check', '.'],
  },
  {
    name: 'import rules',
    command: 'depcruise',
    args: ['--config', '.config/dependency-cruiser.config.mjs', ...workspaces],
  },
  { name: 'unused code and packages', command: 'knip', args: ['--config', '.config/knip.json', '--no-config-hints'] },
]

const outcomes = await runAll(tasks, ({ name, ok, seconds, output }) => {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
  if (!ok) console.log(output.trimEnd(), '\n')
})
const failed = outcomes.filter(outcome => !outcome.ok)
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.map(outcome => outcome.name).join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
