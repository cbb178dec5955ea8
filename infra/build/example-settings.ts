import { readFileSync } from 'node:fs'
import type { Settings } from '../lib/settings.ts'
import { parseSettings } from '../lib/settings-file.ts'

export const exampleRegions = { 'aws-cn': 'cn-northwest-1', aws: 'ap-southeast-1' } as const

const example = readFileSync(new URL('../installations/example.json', import.meta.url), 'utf8')

/** The installation of `installations/example.json`, moved to a region: for looking at templates without an account. */
export function exampleSettings(region: string, code: Settings['code'], changes: Partial<Settings> = {}): Settings {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws'
  const moved = example.replaceAll('arn:aws-cn:', `arn:${partition}:`).replaceAll('cn-northwest-1', region)
  const settings = parseSettings(JSON.parse(moved), code)
  const certificate =
    partition === 'aws-cn' ? settings.webDomain?.certificate : settings.apiDomain?.certificateArn.replace(region, 'us-east-1')
  const webDomain = settings.webDomain && { ...settings.webDomain, certificate: certificate ?? '' }
  return { ...settings, ...(webDomain && { webDomain }), ...changes }
}
