import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { capabilityNames } from 'functions/capabilities'
import { unwrap } from 'functions/platform/crypto/kms-unwrap'
import { readSecret } from 'functions/platform/secrets-manager'
import { photoBucketNames } from '../lib/photo-buckets.ts'
import { prefixOf, type Settings } from '../lib/settings.ts'
import { PlainError } from '../local/plain-error.ts'
import { audit } from './audit.ts'
import { type Counted, countTable, exportTable, importTable, type Manifest, readManifest, writeManifest } from './data-set.ts'
import { copyIn, copyOut } from './objects.ts'
import { runCommand, whichInstallation } from './which.ts'

const usage = `npm run data -- --stage prod --partition aws-cn --directory DIR and one of
  --export [--with-keys]   everything into DIR; with the field keys and secrets opened, so that another cloud can read it
  --import                 DIR into the empty tables of this installation
  --verify                 this installation against DIR: rows, seals of the books and of what staff did, timelines of the cases`

type Work = (settings: Settings, directory: string) => Promise<void>

const client = () => new DynamoDBClient({})
const tableOf = (settings: Settings, name: string) => `${prefixOf(settings)}-${name}`

async function exportAll(settings: Settings, directory: string, withKeys: boolean): Promise<void> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const tables: Manifest['tables'] = {}
  for (const name of capabilityNames) {
    tables[name] = await exportTable(client(), tableOf(settings, name), join(directory, 'tables', `${name}.jsonl`))
    console.log(`${name}  ${tables[name].rows} rows`)
  }
  const objects = await copyOut(new S3Client({}), photoBucketNames(settings).accepted, join(directory, 'objects'))
  writeManifest(directory, { prefix: prefixOf(settings), exportedAt: new Date().toISOString(), tables })
  console.log(`${objects} photos`)
  if (withKeys) await exportKeys(settings, directory)
}

/** With these two files whoever holds the folder reads everything: they travel apart from it, on paper or in a safe. */
async function exportKeys(settings: Settings, directory: string): Promise<void> {
  const Key = { pk: { S: 'KEYRING' }, sk: { S: 'KEYRING' } }
  const { Item } = await client().send(new GetItemCommand({ TableName: tableOf(settings, 'identity'), Key }))
  const wrapped = Object.entries(Item?.keys?.M ?? {})
  const masterKey = `alias/${prefixOf(settings)}-fields`
  const opened = await Promise.all(wrapped.map(async ([id, { S = '' }]) => [id, (await unwrap(masterKey, S)).toString('base64')]))
  const keep = (name: string, text: string) => writeFileSync(join(directory, name), text, { mode: 0o600 })
  keep('keys.json', JSON.stringify({ current: Item?.current?.S, keys: Object.fromEntries(opened) }))
  keep('secrets.json', await readSecret(prefixOf(settings)))
  console.log('keys.json and secrets.json open every sealed field: keep them apart from the rest.')
}

const importAll: Work = async (settings, directory) => {
  const { tables } = readManifest(directory)
  for (const name of Object.keys(tables)) {
    const { rows } = await importTable(client(), join(directory, 'tables', name), tableOf(settings, name))
    console.log(`${name}  ${rows} rows`)
  }
  console.log(`${await copyIn(new S3Client({}), join(directory, 'objects'), photoBucketNames(settings).accepted)} photos`)
  await verifyAll(settings, directory)
}

const same = (a: Counted | undefined, b: Counted) => a?.rows === b.rows && a.fingerprint === b.fingerprint

const verifyAll: Work = async (settings, directory) => {
  const wrong: string[] = []
  for (const [name, written] of Object.entries(readManifest(directory).tables)) {
    const there = await countTable(client(), tableOf(settings, name))
    if (!same(written, there)) wrong.push(`${name}: ${written.rows} rows were exported, ${there.rows} are there, or one differs.`)
  }
  const { books, cases, acts, broken } = await audit(client(), prefixOf(settings))
  for (const sentence of [...wrong, ...broken]) console.log(sentence)
  if (wrong.length + broken.length > 0) throw new PlainError('The data set is not the one that was exported.')
  console.log(`All rows are there; ${books} books, the timelines of ${cases} cases and the log of ${acts} acts are whole.`)
}

/** `npm run data`: the whole data set out of an installation, into one, or compared. */
await runCommand(async () => {
  const flag = { type: 'boolean', default: false } as const
  const options = { directory: { type: 'string' }, export: flag, import: flag, verify: flag, 'with-keys': flag } as const
  const { settings, values } = whichInstallation(options, usage)
  if (!values.directory || [values.export, values.import, values.verify].filter(Boolean).length !== 1) throw new PlainError(usage)
  const directory = resolve(values.directory)
  if (values.export) await exportAll(settings, directory, values['with-keys'])
  if (values.import) await importAll(settings, directory)
  if (values.verify) await verifyAll(settings, directory)
})
