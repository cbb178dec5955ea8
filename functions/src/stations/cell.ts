import { distanceM, earthRadiusM, type Place } from 'shared-types/geo'

/**
 * A cell is a rectangle of the globe named by the bits of the halvings that lead to it: longitude first, then latitude, in turns. `''` is
 * the globe, `0` its western half, `01` the north of that. A longer name lies within a shorter one that it begins with; names in text
 * order are a Z-curve.
 */
export type Cell = string

/** 1.2 m by 0.6 m at the equator: below it two stations are one place. */
export const deepest = 50

export interface Rect {
  south: number
  north: number
  west: number
  east: number
}

export function cellOf({ lat, lng }: Place, depth = deepest): Cell {
  let [south, north, west, east] = [-90, 90, -180, 180]
  let bits = ''
  for (let i = 0; i < depth; i += 1) {
    if (i % 2 === 0) {
      const middle = (west + east) / 2
      if (lng >= middle) [bits, west] = [`${bits}1`, middle]
      else [bits, east] = [`${bits}0`, middle]
    } else {
      const middle = (south + north) / 2
      if (lat >= middle) [bits, south] = [`${bits}1`, middle]
      else [bits, north] = [`${bits}0`, middle]
    }
  }
  return bits
}

export function rectOf(cell: Cell): Rect {
  const rect = { south: -90, north: 90, west: -180, east: 180 }
  for (let i = 0; i < cell.length; i += 1) {
    const upper = cell[i] === '1'
    if (i % 2 === 0) rect[upper ? 'west' : 'east'] = (rect.west + rect.east) / 2
    else rect[upper ? 'south' : 'north'] = (rect.south + rect.north) / 2
  }
  return rect
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (value: number) => (value * 180) / Math.PI
/** Smallest turn from one meridian to another, 0 to 180: the date line is no border. */
const turn = (a: number, b: number) => Math.abs(((((a - b) % 360) + 540) % 360) - 180)

/** Rounding of the trigonometry, so that a bound stays a bound. */
const slackM = 0.01

/** The nearest point of an arc of a meridian: the foot of the perpendicular where it lies on the arc, else an end. */
function toMeridian(from: Place, lng: number, south: number, north: number): number {
  const foot = degrees(Math.atan2(Math.tan(radians(from.lat)), Math.cos(radians(turn(from.lng, lng)))))
  const candidates = [south, north, ...(foot > south && foot < north ? [foot] : [])]
  return Math.min(...candidates.map(lat => distanceM(from, { lat, lng })))
}

/** No point of the rectangle is nearer than this. */
export function nearestM(from: Place, { south, north, west, east }: Rect): number {
  const between = from.lng >= west && from.lng <= east
  if (between && from.lat >= south && from.lat <= north) return 0
  const edges = [toMeridian(from, west, south, north), toMeridian(from, east, south, north)]
  if (between) edges.push(radians(from.lat > north ? from.lat - north : south - from.lat) * earthRadiusM)
  return Math.max(0, Math.min(...edges) - slackM)
}

const quarterM = (earthRadiusM * Math.PI) / 2

/**
 * No point of the rectangle is farther than this. Within a quarter of the globe distance grows towards the corners; beyond it, or for a
 * rectangle that spans a quarter itself, half the globe is bound enough.
 */
export function farthestM(from: Place, { south, north, west, east }: Rect): number {
  if (east - west > 90) return 2 * quarterM
  const corners = [south, north].flatMap(lat => [west, east].map(lng => distanceM(from, { lat, lng })))
  const farthest = Math.max(...corners)
  // The meridian opposite ours would hide a farther point between two corners.
  const opposite = from.lng > 0 ? from.lng - 180 : from.lng + 180
  const hidden = (opposite > west && opposite < east) || farthest > quarterM
  return hidden ? 2 * quarterM : farthest + slackM
}
