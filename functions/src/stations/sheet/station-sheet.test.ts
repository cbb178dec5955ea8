import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { distanceM } from 'shared-types/geo'
import type { StationForm } from 'shared-types/station-staff'
import { newStation } from '../../../test/stations.ts'
import { readRows, writeSheets } from '../../platform/sheet/spreadsheet.ts'
import { Refusal } from '../../platform/refusal.ts'
import { headOf } from '../../platform/sheet/template.ts'
import { columns } from './columns.ts'
import { readHours, writeHours } from 'shared-types/hours-text'
import { markStationSheet, readStationSheet, writeStationSheet } from './index.ts'

const street = 'org_demostreet1'
const context = (existing: Map<string, StationForm> = new Map()) => ({
  unionsByName: new Map([
    ['城东街道总工会', [street]],
    ['光明社区工会联合会', ['org_one', 'org_two']],
  ]),
  existing,
  coordSystem: 'GCJ-02' as const,
})

const station = (i: number, more: Partial<StationForm> = {}): StationForm =>
  newStation(street, { name: `驿站 ${i}`, address: `解放路 ${i} 号`, lat: 27.7, lng: 111.99, phone: '0990-5560004', ...more })

type Row = Parameters<typeof writeStationSheet>[0][number]
const rowOf = (i: number, form = station(i)): Row => ({
  stationId: `sta_row${String(i).padStart(7, '0')}`,
  form,
  orgName: '城东街道总工会',
})

/** A sheet as somebody fills it by hand, from cells by column. */
async function sheetOf(rows: Partial<Record<string, string | number>>[]): Promise<Uint8Array> {
  const head = columns.map(column => ({ value: headOf(column) }))
  const body = rows.map(row => columns.map(({ head: name }) => ({ value: row[name] ?? null })))
  return writeSheets([{ name: '驿站', rows: [head, ...body], widths: [] }])
}

const filled = (i: number) => ({
  名称: `手填驿站 ${i}`,
  类别: '驿站',
  管理工会: '城东街道总工会',
  地址: `人民路 ${i} 号`,
  经度: 111.99,
  纬度: 27.7,
  开放时间: '每天 8:00-21:00',
  进门方式: '推门就进',
  设施: '饮水、空调、卫生间',
})

describe('an exported sheet', () => {
  it('read back gives the same stations', async () => {
    const forms = [
      station(1),
      station(2, {
        kind: 'driverHome',
        hours: { ...station(2).hours, allDay: true, week: Array.from({ length: 7 }, () => ['00:00-24:00']), holidays: 'closed' },
        facilities: ['shower', 'bed'],
        hostUnit: '物流园',
        hint: '夜里刷身份证',
        areaM2: 40,
        seats: 12,
        star: { stars: 5, givenOn: '2026-03-01', validTo: '2027-02-28' },
        honours: [{ name: '最美工会驿站', givenOn: '2025-12-20' }],
      }),
      station(3, {
        hours: {
          ...station(3).hours,
          week: [...Array.from({ length: 5 }, () => ['08:30-12:00', '14:00-17:30']), [], []],
          seasons: [{ from: '06-01', to: '09-30', week: station(3).hours.week }],
          holidays: ['09:00-17:00'],
        },
      }),
    ]
    const rows = forms.map((form, i) => rowOf(i, form))
    const existing = new Map(rows.map(row => [row.stationId, row.form]))
    const read = await readStationSheet(await writeStationSheet(rows), context(existing))
    expect(read.problems).toEqual([])
    expect(read.rows.map(({ stationId, form }) => ({ stationId, form }))).toEqual(
      rows.map(({ stationId, form }) => ({ stationId, form })),
    )
  })

  it('writes what looks like a formula as text', async () => {
    const [, row] = await readRows(await writeStationSheet([rowOf(1, station(1, { name: '=HYPERLINK("http://x","y")' }))]))
    expect(row?.[1]).toBe('=HYPERLINK("http://x","y")')
  })

  it('of nothing is a template whose example is not taken for a station', async () => {
    expect(await readStationSheet(await writeStationSheet([]), context())).toEqual({ rows: [], problems: [] })
  })
})

describe('a sheet of three hundred rows with four bad ones', () => {
  it('names exactly those four cells and what is wrong with them', async () => {
    const rows: Partial<Record<string, string | number>>[] = Array.from({ length: 300 }, (_, i) => filled(i))
    rows[5] = { ...filled(5), 开放时间: '早上到晚上' }
    rows[77] = { ...filled(77), 经度: 27.7, 纬度: 111.99 }
    rows[150] = { ...filled(150), 设施: '饮水、按摩浴缸' }
    rows[299] = { ...filled(299), 管理工会: '城西街道总工会' }
    const file = await sheetOf(rows)
    const { problems } = await readStationSheet(file, context())
    expect(problems.map(({ cell, column }) => `${cell} ${column}`)).toEqual([
      'K7 开放时间',
      'G79 经度',
      'O152 设施',
      'D301 管理工会',
    ])
    expect(problems[1]?.message).toBe('经度和纬度填反了，请对调')
    expect(problems[2]?.message).toMatch(/^不认识“按摩浴缸”，可以写：饮水、/)
    const marked = await readRows(await markStationSheet(file, problems))
    expect(marked[0]?.at(-1)).toBe('需要修改')
    expect(marked[6]?.at(-1)).toMatch(/^开放时间：看不懂这个时间/)
    expect(marked[7]?.at(-1) ?? '').toBe('')
  })
})

describe('what is filled by hand', () => {
  it.each([
    ['每天 8:00—21:00', '每天 08:00-21:00'],
    ['08：00～21：00', '每天 08:00-21:00'],
    ['周一至周五 8:30-17:30；周六、周日 9:00-17:00', '周一至周五 08:30-17:30；周六至周日 09:00-17:00'],
    ['星期一到星期五 8:30-12:00、14:00-17:30', '周一至周五 08:30-12:00、14:00-17:30；周六至周日 不开放'],
    ['工作日 9:00-18:00；周末不开放', '周一至周五 09:00-18:00；周六至周日 不开放'],
    ['24 小时', '24小时'],
    ['每天 20:00-次日6:00', '每天 20:00-06:00'],
  ])('%s is understood', (typed, meant) => {
    const read = readHours(typed)
    expect(read && writeHours(read)).toBe(meant)
  })

  it.each(['', '随时', '每天 25:00-26:00', '周八 8:00-9:00'])('“%s” is not', typed => {
    expect(readHours(typed)).toBeUndefined()
  })

  it('twice, or without what is needed, is told', async () => {
    const { problems } = await readStationSheet(
      await sheetOf([filled(1), filled(1), { ...filled(2), 名称: '', 进门方式: '爬窗', 编号: 'NOSUCHNUMB' }]),
      context(),
    )
    expect(problems.map(({ cell }) => cell)).toEqual(['B3', 'A4', 'B4', 'M4'])
  })

  it('in another datum lies some hundred metres elsewhere', async () => {
    const file = await sheetOf([filled(1)])
    const at = async (coordSystem: 'WGS-84' | 'BD-09') =>
      (await readStationSheet(file, { ...context(), coordSystem })).rows[0]?.form ?? { lat: 0, lng: 0 }
    const typed = { lat: 27.7, lng: 111.99 }
    const [wgs, bd] = [distanceM(typed, await at('WGS-84')), distanceM(typed, await at('BD-09'))]
    expect(wgs).toBeGreaterThan(300)
    expect(wgs).toBeLessThan(900)
    expect(bd).toBeGreaterThan(600)
    expect(bd).toBeLessThan(1400)
  })
})

describe('what is no such sheet', () => {
  const refusal = async (file: Uint8Array) =>
    readStationSheet(file, context()).then(
      () => undefined,
      (error: unknown) => (error instanceof Refusal ? error.fields?.[0]?.message : error),
    )

  it('is refused in words', async () => {
    expect(await refusal(strToU8('not a workbook'))).toBe('打不开这个文件。请另存为 .xlsx 再试。')
    const other = await writeSheets([{ name: 'x', rows: [[{ value: '姓名' }, { value: '地址' }]], widths: [] }])
    expect(await refusal(other)).toMatch(/^表头里没有：名称、类别/)
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(25_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toBe('打不开这个文件。请另存为 .xlsx 再试。')
  })
})
