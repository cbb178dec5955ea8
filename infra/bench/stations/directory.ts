import { gzipSync } from 'node:zlib'
import { calendarOf } from 'functions/cases/calendar'
import { print } from '../measurement.ts'
import { dice, stationAt } from './places.ts'

/** A county of five hundred as its phones get it. */
export function directoryOf500() {
  const roll = dice(500)
  const items = Array.from({ length: 500 }, () => stationAt({ lat: 27.7 + roll() * 0.3, lng: 112 + roll() * 0.3 }, roll))
  const streets = Array.from({ length: 12 }, (_, i) => ({ orgId: `org_01jd${i}`, name: `第${i}街道总工会` }))
  const county = { areaId: 'org_01jd', areaName: '某县总工会', centre: { lat: 27.7, lng: 112 }, version: 812, delta: false }
  const { holidays, workdays } = calendarOf([])
  return { ...county, items, gone: [], streets, calendar: { holidays: [...holidays], workdays: [...workdays] } }
}

export function directoryBytes(): void {
  const text = JSON.stringify(directoryOf500())
  const against = { name: 'not zipped', value: Buffer.byteLength(text) }
  print({ bench: 'stations', metric: 'directory_gzip_bytes', n: 500, value: gzipSync(text).length, unit: 'bytes', against })
}
