import { afterEach, describe, expect, it } from 'vitest'
import { retentionRules } from 'shared-types/retention'
import { orgIdOf } from '../../../infra/local/demo/union-ids.ts'
import { days, hours } from '../../src/platform/clock.ts'
import { everythingStored, type StoredRow } from '../everything-stored.ts'
import { injectFault } from '../faults.ts'
import { fileJoining, newcomer, newForm } from '../joining.ts'
import { person, signIn } from '../person.ts'
import { onPaper, sendRoster } from '../rosters.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem({ breaksReactions: true })
afterEach(() => injectFault(undefined))
const couriers = orgIdOf('couriers')
const year = 365 * days

type Kind = Pick<StoredRow, 'table' | 'pk' | 'sk'>
interface Published {
  is: (row: Kind) => boolean
  /** Milliseconds. */
  mostMs: number
}

const kindOf = (table: StoredRow['table'], pk: string, sk: string) => (row: Kind) =>
  row.table === table && row.pk.startsWith(pk) && row.sk.startsWith(sk)

/** What each line of the published table is in the database, and the time that it promises. */
const published: Record<string, Published> = {
  没交的入会表: { is: kindOf('membership', 'ACC#', 'DRF'), mostMs: 60 * days },
  消息: { is: kindOf('notifications', 'ACC#', 'MSG#'), mostMs: 2 * year },
  您导出过自己信息的记录: { is: kindOf('privacy', 'ACC#', 'CPY#'), mostMs: 3 * year },
  登录: { is: kindOf('identity', 'SES#', 'SES'), mostMs: 30 * days },
  '工作邀请、驿站管理邀请': {
    is: row => kindOf('staff', 'INV#', 'INV')(row) || kindOf('stations', 'INV#', 'INV')(row),
    mostMs: 7 * days,
  },
  没登录时反映问题的查询码: { is: kindOf('stations', 'RCP#', 'RCP'), mostMs: year },
  到站扫码记录里的手机标记: { is: kindOf('stations', 'VST#', 'VST'), mostMs: 12 * hours },
  导入的花名册文件: { is: kindOf('membership', 'ROS#', 'ROW#'), mostMs: 7 * days },
}

/** A job removes these with the files themselves (photos.test.ts). */
const byJob = ['上传了没有用上的照片']

async function leaveOneOfEach(): Promise<void> {
  const someone = await newcomer(the())
  await someone.ask('PUT /membership/draft', { body: { orgId: couriers } })
  await fileJoining(await newcomer(the()), newForm(couriers))
  await someone.ask('POST /me/data-copies')
  const manager = await signIn(the(), 'manager-county')
  const invited = { params: { orgId: orgIdOf('county') }, body: { role: 'reviewer' as const } }
  await manager.ask('POST /staff/organisations/{orgId}/invitations', invited)
  const station = { params: { stationId: 'sta_demo000001' } }
  await manager.ask('POST /staff/stations/{stationId}/keeper-invitations', station)
  const guest = person(the(), 'guest')
  await guest.ask('POST /stations/{stationId}/reports', { ...station, body: { kind: 'broken', photoIds: [] } })
  await guest.ask('POST /stations/{stationId}/visits', { ...station, body: { visitor: 'abcdefghjkmnpqrstuvw' } })
  const officer = await signIn(the(), 'reviewer-courier')
  await the().drain()
  // Rows of a roster go when they are taken in; here nothing comes after they were sent.
  injectFault({ command: 'TransactWriteItemsCommand', at: 2, times: 1000, fault: 'crash-before' })
  await sendRoster(officer, couriers, [onPaper()])
}

describe('what is published as going by itself', () => {
  it('is a row with an end, which comes no later than is published', async () => {
    await leaveOneOfEach()
    const now = Date.now()
    const rows = await everythingStored(the())
    for (const [what, { is, mostMs }] of Object.entries(published)) {
      const found = rows.filter(is)
      expect(found.length, what).toBeGreaterThan(0)
      const ends = found.map(({ goneAfter }) => (typeof goneAfter === 'number' ? goneAfter * 1000 - now : Infinity))
      expect(Math.max(...ends), what).toBeLessThanOrEqual(mostMs)
    }
  })

  it('is known here line by line', () => {
    const byRow = retentionRules.filter(({ by }) => by === 'row').map(({ what }) => what)
    expect(byRow.toSorted()).toEqual([...Object.keys(published), ...byJob].toSorted())
  })
})
