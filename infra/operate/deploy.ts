import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { buildWeb } from '../build/web.ts'
import { photoBucketNames } from '../lib/photo-buckets.ts'
import { isChina, prefixOf, type Settings } from '../lib/settings.ts'
import { PlainError } from '../local/plain-error.ts'
import { askHidden, ensureSecrets } from './first-secrets.ts'
import { smoke } from './smoke.ts'
import { runCommand, whichInstallation } from './which.ts'

const usage =
  'npm run deploy -- --stage dev|prod --partition aws-cn|aws [--yes]   (--yes: do not ask after the difference was shown)'
const infra = fileURLToPath(new URL('..', import.meta.url))

type Outputs = Record<string, Record<string, string>>

function cdk(args: string[], environment: Record<string, string>): void {
  const flags = ['--no-notices', '--no-version-reporting']
  const { status } = spawnSync('npx', ['cdk', ...args, ...flags], {
    cwd: infra,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new PlainError(`cdk ${args[0]} failed; nothing after it was done. docs/deploy.md says how to go back.`)
}

async function agreed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Deploy this? (yes/no) ')
  terminal.close()
  return answer.trim() === 'yes'
}

/** All stacks; the outputs by stack. */
function deployAll(environment: Record<string, string>): Outputs {
  const folder = mkdtempSync(join(tmpdir(), 'outputs-'))
  const file = join(folder, 'outputs.json')
  try {
    cdk(['deploy', '--all', '--require-approval', 'never', '--outputs-file', file], environment)
    return JSON.parse(readFileSync(file, 'utf8')) as Outputs
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function check(settings: Settings, outputs: Outputs): Promise<void> {
  const apiBase = outputs[`${prefixOf(settings)}-api`]?.ApiBase ?? ''
  const web = settings.webDomain?.name ?? outputs[`${prefixOf(settings)}-web`]?.WebAlias
  const s3 = `s3.${settings.region}.amazonaws.com${isChina(settings) ? '.cn' : ''}`
  const photos = `https://${photoBucketNames(settings).accepted}.${s3}/none`
  const answers = await smoke({ apiBase, photos, ...(web && { web: `https://${web}/` }) })
  for (const { what, status, fine } of answers) console.log(`${fine ? 'ok  ' : 'NOT '} ${what} (${status})`)
  if (answers.some(({ fine }) => !fine)) throw new PlainError('The smoke test failed; docs/deploy.md says how to go back.')
}

/** `npm run deploy`: builds, shows the difference, asks, deploys, fills the secret the first time, and looks whether all answers. */
await runCommand(async () => {
  const { settings, stage, partition, values } = whichInstallation({ yes: { type: 'boolean', default: false } }, usage)
  const environment = { STAGE: stage, PARTITION: partition }
  buildWeb()
  cdk(['diff', '--all'], environment)
  if (!values.yes && !(await agreed())) return
  const outputs = deployAll(environment)
  const secrets = await ensureSecrets(settings, () => askHidden("WeChat's AppSecret (not shown): "))
  if (secrets === 'made')
    console.log('The keys of this installation were drawn. `npm run found` makes the county and invites its first manager.')
  await check(settings, outputs)
})
