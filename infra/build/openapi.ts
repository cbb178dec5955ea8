import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openApiDocument } from './openapi-document.ts'

const directory = fileURLToPath(new URL('../dist/', import.meta.url))
mkdirSync(directory, { recursive: true })
writeFileSync(`${directory}openapi.json`, JSON.stringify(openApiDocument(), null, 2))
console.log('infra/dist/openapi.json')
