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

function measure(name: string, { outputs }: Metafile): BuiltFunction {
  const entry = Object.keys(outputs).find(file => basename(file) === 'index.mjs') ?? ''
  const read = new Set<string>()
  const visit = (file: string) => {
    if (read.has(file) || !outputs[file]) return
    read.add(file)
    for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement') visit(path)
  }
  visit(entry)
  const sum = (files: Iterable<string>) => [...files].reduce((bytes, file) => bytes + (outputs[file]?.bytes ?? 0), 0)
  return { name, bytes: sum(read), packageBytes: sum(Object.keys(outputs)) }
}

/** Throws with esbuild's message when one does not build; names in one sentence those that are not written yet. */
export async function buildFunctions(): Promise<BuiltFunction[]> {
  const missing = functionNames.filter(name => !existsSync(`${sources}${name}.ts`))
  if (missing.length > 0) throw new Error(`functions/src/entrypoints has no ${missing.map(name => `${name}.ts`).join(', ')}`)
  rmSync(distDirectory, { recursive: true, force: true })
  mkdirSync(distDirectory, { recursive: true })
  return Promise.all(
    functionNames.map(async name => {
      const entryPoints = { index: `${sources}${name}.ts` }
      const { metafile } = await build({ ...bundleOptions, entryPoints, outdir: `${distDirectory}${name}`, metafile: true })
      const built = measure(name, metafile)
      return { ...built, packageBytes: built.packageBytes + copyAssets(name) }
    }),
  )
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
