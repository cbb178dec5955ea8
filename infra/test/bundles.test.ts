import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aws_cloudfront as cloudfront } from 'aws-cdk-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltFunction, buildFunctions, distDirectory, functionNames, largestBundleBytes } from '../build/functions.ts'
import { exampleRegions, exampleSettings } from '../build/example-settings.ts'
import { workersHome } from '../lib/workers-home.ts'

describe('the deployed bundles', () => {
  let built: BuiltFunction[]
  beforeAll(async () => {
    built = await buildFunctions()
  })

  it.each(functionNames)('%s loads by itself, without node_modules', name => {
    const script = `const { handler } = await import(${JSON.stringify(`${distDirectory}${name}/index.mjs`)}); console.log(typeof handler)`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: '/', encoding: 'utf8' })
    expect(stdout.trim(), stderr).toBe('function')
  })

  it('contests draws a certificate from what is deployed with it, its font included', () => {
    const alone = mkdtempSync(join(tmpdir(), 'contests-'))
    cpSync(`${distDirectory}contests`, alone, { recursive: true })
    const chunk = readdirSync(alone).find(file => file.startsWith('draw-certificate')) ?? ''
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
    const script = `const { drawCertificate } = await import(${JSON.stringify(join(alone, chunk))})
      const pdf = await drawCertificate({ contestTitle: '竞赛', tradeName: '焊工', rank: 1, award: '一等奖', name: '张伟', number: '1',
        code: 'abcdefghjkmnpqrs', orgName: '总工会', issuedOn: '2026-12-01', qrPng: Buffer.from('${dot}', 'base64') })
      console.log(Buffer.from(pdf).subarray(0, 5).toString())`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: '/', encoding: 'utf8' })
    rmSync(alone, { recursive: true })
    expect(stdout.trim(), stderr).toBe('%PDF-')
  })

  it('stay small enough to start fast', () => {
    expect(built.filter(({ bytes }) => bytes > largestBundleBytes)).toEqual([])
  })
})

describe('synthesis', () => {
  it('refuses what a China region lacks', () => {
    const { app, api } = workersHome(exampleSettings('cn-northwest-1', 'none'))
    new cloudfront.CfnOriginAccessControl(api, 'Missing', {
      originAccessControlConfig: {
        name: 'x',
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
    })
    expect(() => app.synth()).toThrow()
  })

  it.each(Object.values(exampleRegions))('succeeds for %s, with nothing that a nag would say', region => {
    expect(workersHome(exampleSettings(region, 'none')).app.synth().stacks).toHaveLength(5)
  })
})
