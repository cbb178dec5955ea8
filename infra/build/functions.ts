import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import { fontPath } from 'functions/contests/results/certificate-font'
import { backgroundFunctions, servingCapabilities } from 'functions/capabilities'

/**
 * Bundles the Lambda functions: `functions/dist/<name>/index.mjs`. The cloud deploys these very files, so what is measured is what
 * runs. The AWS SDK is bundled too: a pinned version, and fewer files to read at a cold start.
 */
const projectDirectory = fileURLToPath(new URL('../../', import.meta.url))
const sources = fileURLToPath(new URL('../../functions/src/entrypoints/', import.meta.url))
export const distDirectory = fileURLToPath(new URL('../../functions/dist/', import.meta.url))

export const functionNames: string[] = [...servingCapabilities, ...Object.keys(backgroundFunctions)]

export const bundleOptions = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  // CommonJS parts of the SDK call require, which an ES module has to make for itself.
  banner: { js: "import { createRequire as _cr } from 'node:module'; const require = _cr(import.meta.url);" },
  // In Lambda credentials come from the environment: the SDK's other ways of finding some are never reached (130 KB less).
  external: [
    '@aws-sdk/credential-provider-http',
    '@aws-sdk/credential-provider-ini',
    '@aws-sdk/credential-provider-login',
    '@aws-sdk/credential-provider-process',
    '@aws-sdk/credential-provider-sso',
    '@aws-sdk/credential-provider-web-identity',
    '@smithy/credential-provider-imds',
    // Imported only by services with event streams, of which we call none.
    '@smithy/core/event-streams',
  ],
  alias: { '@aws-sdk/endpoint-cache': fileURLToPath(new URL('./no-endpoint-cache.ts', import.meta.url)) },
  logLevel: 'warning',
  legalComments: 'none',
  // Chinese sentences as they are: escaped they take twice the room.
  charset: 'utf8',
  // What is imported only when needed (KMS, secrets, spreadsheets) is a file of its own, which a start does not read.
  splitting: true,
  outExtension: { '.js': '.mjs' },
} satisfies BuildOptions

/** Files that a function reads itself: they lie beside its bundle, and no start reads them. */
const assets: Record<string, () => string[]> = { contests: () => [fontPath()] }

function copyAssets(name: string): number {
  const files = assets[name]?.() ?? []
  for (const file of files) copyFileSync(file, `${distDirectory}${name}/${basename(file)}`)
  return files.reduce((bytes, file) => bytes + statSync(file).size, 0)
}

export interface BuiltFunction {
  name: string
  /** What a start reads: the entry and all it imports at once. */
  bytes: number
  /** Everything that is deployed. */
  packageBytes: number
}

type Outputs = Metafile['outputs']
type ImportKind = Outputs[string]['imports'][number]['kind']

function reachable(outputs: Outputs, kinds: readonly ImportKind[]): string[] {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file) || !outputs[file]) return
    found.add(file)
    for (const { path, kind } of outputs[file].imports) if (kinds.includes(kind)) visit(path)
  }
  visit(Object.keys(outputs).find(file => basename(file) === 'index.mjs') ?? '')
  return [...found]
}

const atStart = ['import-statement'] as const
const everything = ['import-statement', 'dynamic-import'] as const

const bundle = (name: string, write: boolean) =>
  build({
    ...bundleOptions,
    entryPoints: { index: `${sources}${name}.ts` },
    outdir: `${distDirectory}${name}`,
    metafile: true,
    write,
    absWorkingDir: projectDirectory,
  })

/** Throws with esbuild's message when one does not build; names in one sentence those that are not written yet. */
export async function buildFunctions(): Promise<BuiltFunction[]> {
  const missing = functionNames.filter(name => !existsSync(`${sources}${name}.ts`))
  if (missing.length > 0) throw new Error(`functions/src/entrypoints has no ${missing.map(name => `${name}.ts`).join(', ')}`)
  rmSync(distDirectory, { recursive: true, force: true })
  mkdirSync(distDirectory, { recursive: true })
  return Promise.all(
    functionNames.map(async name => {
      const { outputs } = (await bundle(name, true)).metafile
      const deployed = reachable(outputs, everything)
      // A part whose every importer was left out is written all the same.
      for (const file of Object.keys(outputs)) if (!deployed.includes(file)) rmSync(`${projectDirectory}${file}`)
      const sum = (files: string[]) => files.reduce((bytes, file) => bytes + (outputs[file]?.bytes ?? 0), 0)
      return { name, bytes: sum(reachable(outputs, atStart)), packageBytes: sum(deployed) + copyAssets(name) }
    }),
  )
}

const ownSources = 'functions/src/'

/** The files of ours of which anything is left in a function's bundle, lazily loaded ones too: paths from functions/src. Writes nothing. */
export async function bundledSources(name: string): Promise<string[]> {
  const { outputs } = (await bundle(name, false)).metafile
  const inputs = reachable(outputs, everything).flatMap(file => Object.entries(outputs[file]?.inputs ?? {}))
  const left = inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 && file.startsWith(ownSources) ? file : []))
  return left.map(file => file.slice(ownSources.length)).sort()
}

/** The measurement lines of `npm run size`. */
export const sizeLines = (built: BuiltFunction[]): string[] =>
  built.flatMap(({ name, bytes, packageBytes }) => {
    const line = { bench: 'size', n: name, unit: 'bytes' }
    const against = { name: 'budget', value: largestBundleBytes }
    return [
      JSON.stringify({ ...line, metric: 'lambda_start_bytes', value: bytes, against }),
      JSON.stringify({ ...line, metric: 'lambda_package_bytes', value: packageBytes }),
    ]
  })

export const largestBundleBytes = 450_000

if (import.meta.main) {
  const built = await buildFunctions()
  for (const line of sizeLines(built)) console.log(line)
  const tooLarge = built.filter(({ bytes }) => bytes > largestBundleBytes)
  if (tooLarge.length > 0) {
    console.error(`Over ${largestBundleBytes} bytes: ${tooLarge.map(({ name }) => name).join(', ')}`)
    process.exitCode = 1
  }
}
