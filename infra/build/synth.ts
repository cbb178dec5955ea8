import { fileURLToPath } from 'node:url'
import { workersHome } from '../lib/workers-home.ts'
import { exampleRegions, exampleSettings } from './example-settings.ts'
import { buildFunctions } from './functions.ts'
import { buildWeb, webIsBuilt } from './web.ts'

/** `npm run synth`: both partitions, without an account or a network. A type that a region lacks fails it, and so does a nag. */
if (!webIsBuilt()) buildWeb()
const started = Date.now()
await buildFunctions()
for (const region of Object.values(exampleRegions)) {
  const outdir = fileURLToPath(new URL(`../cdk.out/${region}`, import.meta.url))
  const { app } = workersHome(exampleSettings(region, 'dist'), outdir)
  const { stacks } = app.synth()
  for (const stack of stacks) {
    const { Resources = {} } = stack.template as { Resources?: object }
    console.log(`${region}  ${stack.stackName}  ${Object.keys(Resources).length} resources`)
  }
}
console.log(`Both partitions synthesised in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
