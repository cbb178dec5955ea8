import { buildFunctions } from '../build/functions.ts'
import { type Partition, readSettings, type Stage } from '../lib/settings-file.ts'
import { workersHome } from '../lib/workers-home.ts'

/** What the CDK's command runs (cdk.json), told by STAGE and PARTITION which installation; `npm run deploy` sets them. */
const { STAGE = 'dev', PARTITION = 'aws-cn', CDK_OUTDIR } = process.env

await buildFunctions()
const { app } = workersHome(readSettings(STAGE as Stage, PARTITION as Partition), CDK_OUTDIR)
app.synth()
