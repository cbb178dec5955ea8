import { randomUUID } from 'node:crypto'
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { appendAct } from 'functions/acts/index'
import { capabilities } from 'functions/capabilities'
import { systemClock } from 'functions/platform/clock'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { newId } from 'functions/platform/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTables } from '../local/create-tables.ts'
import { dynamoClient } from '../local/dynamo.ts'
import { actsOf, howTheChainStands, notedEnd } from '../operate/how-the-chain-stands.ts'

const keyOf = (seq: number) => ({ pk: 'ACTS', sk: String(seq).padStart(10, '0') })

describe('what an operator is told of the log of acts', () => {
  let prefix: string
  const table = () => ({ TableName: `${prefix}-acts` })
  const stands = (noted?: string) => howTheChainStands(actsOf(prefix), noted === undefined ? undefined : notedEnd(noted))
  const end = async () => {
    const { seq, hash } = await actsOf(prefix).end()
    return `${seq}:${hash}`
  }
  const act = async (detail = 'approved') => {
    const by = { accountId: 'acc_reviewer1', byMasked: '程*', roles: [] }
    const acts = actsOf(prefix)
    const deps = { acts, staff: { grantsOf: () => Promise.resolve([]) }, clock: systemClock }
    await appendAct(deps, { ...by, actId: newId('aud'), kind: 'caseDecided', at: new Date().toISOString(), detail })
  }

  beforeEach(async () => {
    prefix = `t${randomUUID().slice(0, 8)}`
    await createTables(dynamoClient(process.env.DYNAMODB_ENDPOINT ?? ''), prefix, [capabilities.acts.table])
    for (let i = 0; i < 4; i += 1) await act()
  })

  it('is its length and its last seal while it is whole', async () => {
    const [, hash] = (await end()).split(':')
    expect(await stands()).toEqual({ isWhole: true, sentence: `The log of acts is whole: 4 acts, the last sealed ${hash}.` })
  })

  it('is that it still has an end that was noted, however many acts have come since', async () => {
    const noted = await end()
    await act()
    const { isWhole, sentence } = await stands(noted)
    expect(isWhole).toBe(true)
    expect(sentence).toContain('5 acts')
    expect(sentence).toContain('has what was noted at act 4')
  })

  it('is the first act that does not fit: changed, or gone', async () => {
    const SET = { UpdateExpression: 'SET detail = :d', ExpressionAttributeValues: { ':d': 'rejected' } }
    await createDocumentClient().send(new UpdateCommand({ ...table(), Key: keyOf(3), ...SET }))
    expect(await stands()).toMatchObject({ isWhole: false, sentence: expect.stringContaining('act 3 is not as it was written') })
    await createDocumentClient().send(new DeleteCommand({ ...table(), Key: keyOf(1) }))
    const { sentence } = await stands()
    expect(sentence).toBe('The log of acts is broken: act 1 is not as it was written, or is missing.')
  })

  it('is that it is another one than was noted, when its tail was cut off or all of it written anew', async () => {
    const noted = await end()
    await createDocumentClient().send(new DeleteCommand({ ...table(), Key: keyOf(4) }))
    expect(await stands()).toMatchObject({ isWhole: true })
    expect(await stands(noted)).toMatchObject({ isWhole: false, sentence: expect.stringContaining('act 4 is missing') })
    await act('rejected')
    expect(await stands(noted)).toMatchObject({ isWhole: false, sentence: expect.stringContaining('4 acts') })
  })

  it('takes for a noted end only what is one', () => {
    const hash = 'a'.repeat(64)
    expect(notedEnd(` 12:${hash}\n`)).toEqual({ seq: 12, hash })
    expect([notedEnd(hash), notedEnd('12'), notedEnd(`12:${hash}f`)]).toEqual([undefined, undefined, undefined])
  })
})
