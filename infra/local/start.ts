import { spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { listen } from './http-io.ts'
import { personas } from './demo/personas.ts'
import { PlainError } from './plain-error.ts'
import { type LocalSystem, projectRoot, startLocalSystem } from './system.ts'

/**
 * `npm start`: the whole system on this machine. `--fresh` clears what was kept, `--port N` chooses the address, `--data DIR` keeps
 * elsewhere than in `.local`, `--no-h5` leaves the web build alone, `--second-factor` asks roles of the county for one.
 */
const h5 = join(projectRoot, 'miniapp/dist/h5')

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: '8080' },
        data: { type: 'string', default: join(projectRoot, '.local') },
        'no-h5': { type: 'boolean', default: false },
        'second-factor': { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new PlainError(`--port ${values.port} is not a port number.`)
    const secondFactor = values['second-factor'] ? ('county' as const) : ('off' as const)
    return { fresh: values.fresh, port, directory: resolve(values.data), withH5: !values['no-h5'], secondFactor }
  } catch (error) {
    if (error instanceof PlainError) throw error
    throw new PlainError('Usage: npm start -- [--fresh] [--port N] [--data DIR] [--no-h5] [--second-factor]')
  }
}

/** The newest change below a folder, in epoch milliseconds; 0 when there is none. */
function newestIn(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Math.max(0, ...files.map(entry => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}

function buildH5IfStale(): void {
  const sources = ['miniapp/src', 'miniapp/config', 'shared-types/src'].map(folder => newestIn(join(projectRoot, folder)))
  const page = join(h5, 'index.html')
  if (existsSync(page) && statSync(page).mtimeMs >= Math.max(...sources)) return
  console.log('正在构建网页版（约一分钟）… Building the H5 (about a minute) …')
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build:h5'], { cwd: projectRoot, encoding: 'utf8' })
  if (status === 0) return
  console.error(`${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n'))
  const kept = existsSync(page) ? 'The last build is served.' : 'The API runs without it.'
  console.error(`The H5 did not build (npm run build:h5 says why). ${kept}`)
}

function greet({ origin, missing }: LocalSystem, directory: string): void {
  const people = personas.map(({ name, role }) => `    ${name}  ${role}`)
  console.log(`
网上职工之家  ${origin}/     (at phone width; staff at desktop width)
  Be anyone of these with 「演示身份」 on the page:
${people.join('\n')}
  Messages sent   ${origin}/wechat/
  API             ${origin}/docs   (${origin}/openapi.json)
  Kept in ${directory} (functions.log there too); npm start -- --fresh begins anew. Ctrl-C ends it all.`)
  if (missing.length > 0) console.log(`  Not written yet: ${missing.join(', ')}`)
}

async function main(): Promise<void> {
  const { fresh, port, directory, withH5, secondFactor } = readFlags()
  // Said before the minute that a build takes.
  await listen(() => undefined, port).then(probe => probe.close())
  if (fresh) rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  if (withH5) buildH5IfStale()
  const log = createWriteStream(join(directory, 'functions.log'), { flags: 'a' })
  if (!existsSync(join(directory, 'seeded-lived-in'))) console.log('正在准备演示数据… Making the invented county …')
  const system = await startLocalSystem({
    directory,
    port,
    h5,
    seed: 'lived-in',
    secondFactor,
    schedules: true,
    onLog: line => {
      log.write(`${line}\n`)
      if (line.includes('"level":"ERROR"')) console.error(line)
    },
  })
  greet(system, directory)
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    system.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

main().catch((error: unknown) => {
  console.error(error instanceof PlainError ? error.message : error)
  process.exit(1)
})
