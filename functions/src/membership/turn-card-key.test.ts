import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SecretVersions, secretVersions } from '../platform/secret-versions.ts'
import { Secrets } from '../platform/secrets-shape.ts'
import { newCardKey, turnCardKey, type TurningStep } from './turn-card-key.ts'

/** What Secrets Manager says over HTTP to the four calls that a turning makes: versions under names, and stages that point to them. */
class SecretOverHttp {
  readonly values = new Map<string, string>()
  readonly stages = new Map<string, string>()

  constructor(first: string) {
    this.values.set('first-version', first)
    this.stages.set('AWSCURRENT', 'first-version')
  }

  private calls: Record<string, (input: Record<string, string>) => object | undefined> = {
    GetSecretValue: ({ VersionId, VersionStage = 'AWSCURRENT' }) => {
      const id = VersionId ?? this.stages.get(VersionStage)
      const matches = id !== undefined && this.values.has(id) && this.stages.get(VersionStage) === id
      return matches ? { SecretString: this.values.get(id) } : undefined
    },
    PutSecretValue: ({ ClientRequestToken = '', SecretString = '' }) => {
      this.values.set(ClientRequestToken, SecretString)
      this.stages.set('AWSPENDING', ClientRequestToken)
      return {}
    },
    DescribeSecret: () => ({
      VersionIdsToStages: Object.fromEntries(
        [...this.values.keys()].map(id => [id, [...this.stages].filter(([, at]) => at === id).map(([stage]) => stage)]),
      ),
    }),
    UpdateSecretVersionStage: ({ VersionStage = '', MoveToVersionId = '' }) => {
      this.stages.set(VersionStage, MoveToVersionId)
      return {}
    },
  }

  answer(call: string, input: Record<string, string>): object | undefined {
    return this.calls[call]?.(input)
  }
}

const firstSecrets: Secrets = {
  wechatAppSecret: '0'.repeat(32),
  indexKeys: { idNumber: 'a', phone: 'b', openid: 'c', caller: 'd' },
  cardKey: newCardKey('card-first'),
}

describe('turning the key that signs member cards', () => {
  const secret = new SecretOverHttp(JSON.stringify(firstSecrets))
  let server: Server
  let versions: SecretVersions

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const call = String(request.headers['x-amz-target']).split('.')[1] ?? ''
        const answer = secret.answer(call, JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>)
        response.writeHead(answer ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' })
        response.end(JSON.stringify(answer ?? { __type: 'ResourceNotFoundException', message: 'no such version' }))
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    Object.assign(process.env, { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' })
    versions = secretVersions('the-secret')
  })
  afterAll(() => {
    delete process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER
    server.close()
  })

  const turn = async (token: string) => {
    for (const Step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const)
      await turnCardKey(versions, { Step, SecretId: 'the-secret', ClientRequestToken: token })
  }
  const current = async () => Secrets.parse(JSON.parse(await versions.current()))
  const step = (Step: TurningStep['Step'], token: string) =>
    turnCardKey(versions, { Step, SecretId: 'the-secret', ClientRequestToken: token })

  it('gives a new one, keeps the one before it, and leaves every other secret alone', async () => {
    await turn('11111111-turned-once')
    const { cardKey, previousCardKey, ...rest } = await current()
    expect(cardKey.kid).toBe('card-11111111')
    expect(cardKey.d).not.toBe(firstSecrets.cardKey.d)
    expect(previousCardKey).toEqual(firstSecrets.cardKey)
    expect(rest).toEqual({ wechatAppSecret: firstSecrets.wechatAppSecret, indexKeys: firstSecrets.indexKeys })
  })

  it('makes no second key when a step is asked for again', async () => {
    await step('createSecret', '22222222-asked-twice')
    const drawn = secret.values.get('22222222-asked-twice')
    await step('createSecret', '22222222-asked-twice')
    expect(secret.values.get('22222222-asked-twice')).toBe(drawn)
    await step('finishSecret', '22222222-asked-twice')
    await step('finishSecret', '22222222-asked-twice')
    expect((await current()).cardKey.kid).toBe('card-22222222')
  })

  it('does not take into use what cannot sign', async () => {
    const broken = { ...(await current()), cardKey: { ...newCardKey('card-broken'), d: 'AAAA' } }
    await versions.put('33333333-broken', JSON.stringify(broken))
    await expect(step('testSecret', '33333333-broken')).rejects.toThrow()
    expect((await current()).cardKey.kid).toBe('card-22222222')
  })
})
