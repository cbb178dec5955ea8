import { describe, expect, it } from 'vitest'
import { readRows, type SheetCell, writeSheets } from '../../src/platform/sheet/spreadsheet.ts'
import { person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
const orgId = 'org_demostreet1'

const head = ['名称*', '类别*', '管理工会*', '地址*', '经度*', '纬度*', '开放时间*', '进门方式*']
const row = (i: number): (string | number)[] => [
  `新站 ${i}`,
  '驿站',
  '城东街道总工会',
  `新建路 ${i} 号`,
  111.99 + i / 10_000,
  27.7,
  '每天 08:00-21:00',
  '推门就进',
]

async function sheet(rows: (string | number)[][]): Promise<string> {
  const cells = [head, ...rows].map(values => values.map((value): SheetCell => ({ value })))
  return Buffer.from(await writeSheets([{ name: '驿站', rows: cells, widths: [] }])).toString('base64')
}

const count = async () => (await person(the(), 'guest').ask('GET /station-directory', { query: {} })).items.length

describe('an Excel sheet of three hundred stations with four bad cells', () => {
  const bad = Array.from({ length: 300 }, (_, i) => row(i))
  bad[3] = [...row(3).slice(0, 6), '看心情', '推门就进']
  bad[50] = ['新站 50', '咖啡馆', ...row(50).slice(2)]
  bad[120] = [...row(120).slice(0, 4), '东边', 27.7, ...row(120).slice(6)]
  bad[299] = ['', ...row(299).slice(1)]

  it('is taken in not at all; it comes back with the four named', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const before = await count()
    const answer = await staff.ask('POST /staff/station-imports', {
      body: { orgId, coordSystem: 'GCJ-02', fileBase64: await sheet(bad), dryRun: false },
    })
    expect(answer.problems.map(({ cell }) => cell)).toEqual(['G5', 'B52', 'E122', 'A301'])
    expect(answer.import).toBeUndefined()
    const marked = await readRows(Buffer.from(answer.marked?.fileBase64 ?? '', 'base64'))
    expect(marked.filter(values => values.at(-1)).length).toBe(5)
    await the().drain()
    expect(await count()).toBe(before)
  })

  it('mended, is looked at without effect first, then taken in whole, and found on the map', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const before = await count()
    const body = {
      orgId,
      coordSystem: 'GCJ-02' as const,
      fileBase64: await sheet(Array.from({ length: 300 }, (_, i) => row(i))),
      dryRun: true,
    }
    expect(await staff.ask('POST /staff/station-imports', { body })).toMatchObject({
      total: 300,
      added: 300,
      changed: 0,
      problems: [],
    })
    await the().drain()
    expect(await count()).toBe(before)
    const { import: sent } = await staff.ask('POST /staff/station-imports', { body: { ...body, dryRun: false } })
    const params = { importId: sent?.importId ?? '' }
    await the().drain()
    expect(await staff.ask('GET /staff/station-imports/{importId}', { params })).toMatchObject({ state: 'done', applied: 300 })
    expect(await count()).toBe(before + 300)
    const { items } = await person(the(), 'guest').ask('GET /nearest-stations', { query: { lat: '27.7', lng: '112.0099' } })
    expect(items[0]?.name).toBe('新站 199')
    const somebody = await signIn(the(), 'reviewer-county')
    expect((await somebody.refused('GET /staff/station-imports/{importId}', { params })).code).toBe('not-found')
  })

  it('exported, changed and sent back changes what was meant and nothing else', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const { fileBase64 } = await staff.ask('GET /staff/station-export', { query: { orgId } })
    const rows = await readRows(Buffer.from(fileBase64, 'base64'))
    const at = rows.findIndex(values => values[1] === '新站 7')
    const changed = rows.map((values, i) =>
      values.map((value): SheetCell => ({ value: i === at && value === '新建路 7 号' ? '新建路 7 号甲' : value })),
    )
    const file = Buffer.from(await writeSheets([{ name: '驿站', rows: changed, widths: [] }])).toString('base64')
    const body = { orgId, coordSystem: 'GCJ-02' as const, fileBase64: file, dryRun: false }
    const answer = await staff.ask('POST /staff/station-imports', { body })
    expect(answer).toMatchObject({ added: 0, problems: [] })
    await the().drain()
    const { items } = await staff.ask('GET /staff/stations', { query: { orgId } })
    const seven = items.find(item => item.name === '新站 7')
    expect(seven).toMatchObject({ address: '新建路 7 号甲', version: 2 })
    expect(items.filter(item => item.version > 1)).toHaveLength(1)
    const { items: history } = await staff.ask('GET /staff/stations/{stationId}/history', {
      params: { stationId: seven?.stationId ?? '' },
    })
    expect(history[0]).toMatchObject({ change: 'imported', fields: ['address'] })
  })

  it('of two thousand rows, wrong in every cell, comes back whole all the same', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const wrong = Array.from({ length: 2000 }, () => ['', '咖啡馆', '没有这个工会', '', '东', '北', '看心情', '爬窗'])
    const body = { orgId, coordSystem: 'GCJ-02' as const, fileBase64: await sheet(wrong), dryRun: true }
    const answer = await staff.ask('POST /staff/station-imports', { body })
    expect(answer.problems.length).toBe(2000 * 8)
    expect((await readRows(Buffer.from(answer.marked?.fileBase64 ?? '', 'base64'))).at(-1)?.at(-1)).toMatch(/^名称：/)
  })

  it('that is no workbook is refused in words', async () => {
    const staff = await signIn(the(), 'reviewer-street')
    const { code, fields } = await staff.refused('POST /staff/station-imports', {
      body: { orgId, coordSystem: 'GCJ-02', fileBase64: Buffer.from('hello').toString('base64'), dryRun: true },
    })
    expect([code, fields?.[0]?.message]).toEqual(['sheet-unreadable', '打不开这个文件。请另存为 .xlsx 再试。'])
  })
})
