import { describe, expect, it } from 'vitest'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { newContest, publishedContest } from '../contests.ts'
import { signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const poster = 'POST /staff/contests/{contestId}/qr-code'

describe('a contest’s poster', () => {
  it('carries a code that everybody’s page of the contest understands', async () => {
    const { manager, params } = await publishedContest(the())
    const { pngBase64, title } = await manager.ask(poster, { params })
    expect(Buffer.from(pngBase64, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(title).toBe('快递职业技能竞赛')
    const { contest } = await manager.ask('GET /staff/contests/{contestId}', { params })
    expect(contest.scene.length).toBeLessThanOrEqual(32)
    const scanned = await manager.ask('GET /contests/{contestId}', { params: { contestId: contest.scene } })
    expect(scanned.contest.contestId).toBe(params.contestId)
  })
  it('is not printed for a contest that was called off, nor by another union', async () => {
    const { manager, params } = await publishedContest(the())
    await manager.ask('POST /staff/contests/{contestId}/calling-off', { params, body: { version: 2, reason: '场地停电' } })
    expect((await manager.refused(poster, { params })).code).toBe('contest-called-off')
    const { contest } = await manager.ask('POST /staff/contests', { body: newContest(orgIdOf('county')) })
    const courier = await signIn(the(), 'reviewer-courier')
    expect((await courier.refused(poster, { params: { contestId: contest.contestId } })).code).toBe('not-found')
  })
})
