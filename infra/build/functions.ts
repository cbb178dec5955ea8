import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import { backgroundFunctions, capabilityNames } from 'functions/capabilities'

/**
 * Bundles the Lambda functions: `functions/dist/<name>/index.mjs`. The cloud deploys these very files, so what is measured is what
 * runs. The AWS SDK is bundled too: a pinned version, and fewer files to read at a cold start.
 */
const sources = fileURLToPath(new URL('../../functions/src/entrypoints/', import.meta.url))
export const distDirectory = fileURLToPath(new URL('../../functions/dist/', import.meta.url))

export const functionNames: string[] = [...capabilityNames, ...Object.keys(backgroundFunctions)]

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
} satisfies BuildOptions

export interface BuiltFunction {
  name: string
  bytes: number
}

/** Throws with esbuild's message when one does not build; names in one sentence those that are not written yet. */
export async function buildFunctions(): Promise<BuiltFunction[]> {
  const missing = functionNames.filter(name => !existsSync(`${sources}${name}.ts`))
  if (missing.length > 0) throw new Error(`functions/src/entrypoints has no ${missing.map(name => `${name}.ts`).join(', ')}`)
  rmSync(distDirectory, { recursive: true, force: true })
  mkdirSync(distDirectory, { recursive: true })
  await Promise.all(
    functionNames.map(name =>
      build({ ...bundleOptions, entryPoints: [`${sources}${name}.ts`], outfile: `${distDirectory}${name}/index.mjs` }),
    ),
  )
  return functionNames.map(name => ({ name, bytes: statSync(`${distDirectory}${name}/index.mjs`).size }))
}

/** The measurement lines of `npm run size`. */
export const sizeLines = (built: BuiltFunction[]): string[] =>
  built.map(({ name, bytes }) =>
    JSON.stringify({
      bench: 'size',
      metric: 'lambda_bundle_bytes',
      n: name,
      value: bytes,
      unit: 'bytes',
      against: { name: 'budget', value: largestBundleBytes },
    }),
  )

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
