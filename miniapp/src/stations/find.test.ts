import type { StationCard } from 'shared-types/stations'
import { describe, expect, it } from 'vitest'
import { anything, distanceWords, filterCount, nearest, type Wanted } from './find.ts'

const calendar = { holidays: [], workdays: [] }
const centre = { lat: 27.7, lng: 112 }
/** A Wednesday. */
const evening = new Date('2026-11-25T21:30:00+08:00')

const station = (name: string, north: number, more: Partial<StationCard> = {}): StationCard => ({
  stationId: `sta_${name}`,
  name,
  kind: 'restStation',
  lat: centre.lat + north / 111_195,
  lng: centre.lng,
  address: '解放路 88 号',
  streetId: 'org_street1',
  facilities: ['water'],
  access: 'open',
  hours: {
    allDay: false,
    week: Array.from({ length: 7 }, () => ['08:00-21:00']),
    seasons: [],
    holidays: 'as-usual',
    exceptions: [],
  },
  ...more,
})
const post = station('城东邮政驿站', 400)
const night = station('书院路驿站', 900, {
  address: '书院路 6 号',
  hours: { ...post.hours, allDay: true },
  facilities: ['water', 'toilet'],
})
const drivers = station('司机之家', 2000, { kind: 'driverHome', access: 'ask', streetId: 'org_street2' })

const found = (wanted: Partial<Wanted>) =>
  nearest([drivers, night, post], centre, { ...anything, ...wanted }, evening, calendar).map(({ card }) => card.name)

describe('looking for a station', () => {
  it('puts the nearest first', () => {
    expect(found({})).toEqual(['城东邮政驿站', '书院路驿站', '司机之家'])
  })
  it('leaves out what is shut now, when it is to be open', () => {
    expect(found({ openNow: true })).toEqual(['书院路驿站'])
    expect(found({ allDay: true })).toEqual(['书院路驿站'])
  })
  it('takes all filters together', () => {
    expect(found({ kind: 'driverHome' })).toEqual(['司机之家'])
    expect(found({ access: 'open', facilities: ['water', 'toilet'] })).toEqual(['书院路驿站'])
    expect(found({ streetId: 'org_street2', facilities: ['toilet'] })).toEqual([])
    expect(filterCount({ ...anything, kind: 'driverHome', facilities: ['water', 'toilet'] })).toBe(3)
  })
  it('finds words of the name and the address, whatever their width and the blanks between them', () => {
    expect(found({ text: '解放路８８号' })).toEqual(['城东邮政驿站', '司机之家'])
    expect(found({ text: ' 书院路 驿站 ' })).toEqual(['书院路驿站'])
  })
})

describe('how far it is', () => {
  it('is said as a walk, longer than the straight line', () => {
    expect(distanceWords(346, true)).toBe('步行约 6 分钟 · 450 米')
    expect(distanceWords(3, true)).toBe('步行约 1 分钟 · 50 米')
    expect(distanceWords(1000, true)).toBe('步行约 17 分钟 · 1.3 公里')
  })
  it('is no walk where nobody would walk', () => {
    expect(distanceWords(8000, true)).toBe('约 10.4 公里')
  })
  it('promises no walk to somebody whose place is not known', () => {
    expect(distanceWords(346, false)).toBe('离县城中心约 450 米')
  })
})
