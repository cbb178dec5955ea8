import type { AccessMode, Facility, StationKind } from 'shared-types/station-codes'
import type { StationForm } from 'shared-types/station-staff'
import { seededRandom } from './random.ts'
import { orgIdOf } from './union-ids.ts'

type Hours = StationForm['hours']

/** 37 places of 临江县, five of them open day and night, as a county of this size has. The coordinates are of no real county. */
export interface DemoStation {
  stationId: string
  form: StationForm
}

export const seat = { lat: 27.7006, lng: 111.9938 }

const everyDay = (span: string) => Array.from({ length: 7 }, () => [span])
const workdays = (span: string, weekend?: string) => [
  ...Array.from({ length: 5 }, () => [span]),
  ...Array.from({ length: 2 }, () => (weekend ? [weekend] : [])),
]
const usual = { allDay: false, seasons: [], holidays: 'as-usual' as const, exceptions: [] }
const dayAndNight: Hours = { ...usual, allDay: true, week: everyDay('00:00-24:00') }
const office: Hours = { ...usual, week: workdays('08:30-17:30'), holidays: 'closed' }
const longDays: Hours = { ...usual, week: everyDay('08:00-21:00') }
const shop: Hours = { ...usual, week: workdays('07:30-20:00', '09:00-18:00'), holidays: ['09:00-17:00'] }
const bySeason: Hours = {
  ...usual,
  week: everyDay('08:00-19:00'),
  seasons: [{ from: '06-01', to: '09-30', week: everyDay('07:00-22:00') }],
}

const basics: Facility[] = ['water', 'seat', 'charging', 'ac']

interface Draft {
  name: string
  union: string
  address: string
  /** Metres east and north of the county seat. */
  east: number
  north: number
  hours: Hours
  kind?: StationKind
  host?: string
  access?: AccessMode
  hint?: string
  more?: Facility[]
  star?: number
}

const centre: Draft[] = [
  {
    name: '县总工会职工服务大厅',
    union: 'county',
    address: '人民路 1 号一楼',
    east: 0,
    north: 40,
    hours: office,
    kind: 'serviceHall',
    host: '临江县总工会',
    more: ['toilet', 'joinDesk', 'legal', 'accessible'],
  },
  {
    name: '县总工会职工书屋',
    union: 'county',
    address: '人民路 1 号三楼',
    east: 10,
    north: 45,
    hours: { ...usual, week: workdays('09:00-20:00', '09:00-17:00') },
    kind: 'bookRoom',
    host: '临江县总工会',
    more: ['books', 'wifi', 'toilet'],
  },
  {
    name: '职工心理咨询室',
    union: 'county',
    address: '人民路 1 号二楼 206',
    east: 5,
    north: 42,
    hours: office,
    kind: 'counsellingRoom',
    host: '临江县总工会',
    access: 'ask',
    hint: '先打电话约时间，来时不用登记姓名',
    more: ['psych'],
  },
  {
    name: '城东邮政工会驿站',
    union: 'street-1',
    address: '城东街道解放路 88 号邮政支局',
    east: 620,
    north: 210,
    hours: longDays,
    host: '城东邮政支局',
    more: ['microwave', 'toilet', 'firstAid', 'rainGear'],
    star: 5,
  },
  {
    name: '东门菜市场工会驿站',
    union: 'street-1',
    address: '城东街道东门路 15 号菜市场北门',
    east: 980,
    north: -160,
    hours: bySeason,
    host: '东门菜市场',
    more: ['microwave', 'toilet', 'airPump'],
    star: 4,
  },
  {
    name: '书院路 24 小时工会驿站',
    union: 'street-1',
    address: '城东街道书院路 3 号',
    east: 1340,
    north: 420,
    hours: dayAndNight,
    host: '书院社区服务中心',
    access: 'scan',
    hint: '晚上 10 点后扫门上的码开门',
    more: ['microwave', 'toilet', 'fridge', 'aed', 'heating'],
    star: 5,
  },
  {
    name: '城东母婴室',
    union: 'street-1',
    address: '城东街道解放路 120 号百货二楼',
    east: 760,
    north: 330,
    hours: { ...usual, week: everyDay('10:00-21:30') },
    kind: 'nursingRoom',
    host: '城东百货',
    more: ['nursing', 'toilet', 'accessible'],
  },
  {
    name: '快递物流园司机之家',
    union: 'delivery-federation',
    address: '临江县物流园 2 号楼一楼',
    east: 3900,
    north: 1800,
    hours: dayAndNight,
    kind: 'driverHome',
    host: '临江县物流园',
    more: ['microwave', 'toilet', 'shower', 'bed', 'parking', 'meal'],
    star: 5,
  },
  {
    name: '客运站司机之家',
    union: 'transport-federation',
    address: '临江县客运站出站口东侧',
    east: -1500,
    north: 1250,
    hours: dayAndNight,
    kind: 'driverHome',
    host: '临江县客运站',
    access: 'idCard',
    hint: '夜里刷身份证进门',
    more: ['toilet', 'shower', 'bed', 'parking'],
  },
  {
    name: '外卖骑手换电驿站',
    union: 'delivery-federation',
    address: '城西街道建设大道 66 号',
    east: -820,
    north: 130,
    hours: { ...usual, week: everyDay('06:30-23:00') },
    host: '临江供电营业厅',
    more: ['batterySwap', 'toilet', 'microwave'],
    star: 3,
  },
]

const hosts: [host: string, hours: Hours, more: Facility[]][] = [
  ['邮政支局', shop, ['toilet', 'rainGear']],
  ['农商银行', office, ['firstAid']],
  ['加油站', dayAndNight, ['toilet', 'airPump']],
  ['社区服务中心', office, ['toilet', 'books', 'accessible']],
  ['移动营业厅', shop, ['wifi']],
  ['环卫所', longDays, ['microwave', 'toilet', 'share']],
  ['卫生院', longDays, ['firstAid', 'toilet', 'accessible']],
]

/** Where the streets lie around the seat, in metres. */
const streets: [name: string, east: number, north: number][] = [
  ['城东街道', 1500, 100],
  ['城西街道', -1700, 150],
  ['城北街道', 200, 1900],
  ['江滨街道', -300, -1700],
  ['柳溪镇', 9800, 6400],
  ['石桥镇', -11200, 5200],
  ['白鹭镇', -7600, -9800],
  ['青禾乡', 8800, -10400],
]

const roads = ['人民路', '建设大道', '滨江路', '文化街', '朝阳路']

function around(): Draft[] {
  const dice = seededRandom(37)
  return Array.from({ length: 27 }, (_, i): Draft => {
    const street = i % streets.length
    const [name, east, north] = streets[street] as (typeof streets)[number]
    const [host, hours, more] = hosts[(i * 3 + street) % hosts.length] as (typeof hosts)[number]
    // Two of the petrol stations have lights on all night; the others shut with the shop.
    const open = hours === dayAndNight && i > 14 ? shop : hours
    const label = `${name.slice(0, 2)}${host}`
    const number = dice.below(180) + 1
    return {
      name: `${label}工会驿站${i >= 16 ? `（${roads[i % roads.length]}）` : ''}`,
      union: `street-${street + 1}`,
      address: `${name}${roads[i % roads.length]} ${number} 号${host}`,
      east: east + dice.below(1600) - 800,
      north: north + dice.below(1600) - 800,
      hours: open,
      host: label,
      more,
      ...(dice.below(3) === 0 ? { star: dice.below(3) + 2 } : {}),
    }
  })
}

/** One degree of latitude, and of longitude at this one. */
const metresNorth = 111_195
const metresEast = metresNorth * Math.cos((seat.lat * Math.PI) / 180)
const fiveDecimals = (degrees: number) => Math.round(degrees * 1e5) / 1e5

const toStation = (draft: Draft, i: number): DemoStation => ({
  stationId: `sta_demo${String(i + 1).padStart(6, '0')}`,
  form: {
    orgId: orgIdOf(draft.union),
    name: draft.name,
    kind: draft.kind ?? 'restStation',
    ...(draft.host ? { hostUnit: draft.host } : {}),
    address: draft.address,
    lat: fiveDecimals(seat.lat + draft.north / metresNorth),
    lng: fiveDecimals(seat.lng + draft.east / metresEast),
    ...(draft.hint ? { hint: draft.hint } : {}),
    phone: `0990-556${String(i + 1).padStart(4, '0')}`,
    keeperName: ['老周', '小陈', '王师傅', '李姐'][i % 4] ?? '老周',
    hours: draft.hours,
    access: draft.access ?? 'open',
    facilities: [...basics, ...(draft.more ?? [])],
    areaM2: 12 + (i % 5) * 6,
    seats: 6 + (i % 4) * 4,
    honours: draft.star === 5 ? [{ name: '最美工会驿站', givenOn: '2025-12-20', validTo: '2027-12-31' }] : [],
    ...(draft.star ? { star: { stars: draft.star, givenOn: '2026-03-01', validTo: '2027-02-28' } } : {}),
    photoIds: [],
  },
})

export const demoStations: DemoStation[] = [...centre, ...around()].map(toStation)
