import type { Directory, StationCard } from 'shared-types/stations'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { send } from '../platform/request.ts'
import { storage } from '../platform/storage.ts'
import { keptDirectory, merged, refreshDirectory } from './directory.ts'

vi.mock('../platform/request.ts', async original => ({ ...(await original<object>()), send: vi.fn() }))
const answer = vi.mocked(send)

const card = (stationId: string, name = stationId) => ({ stationId, name }) as StationCard
const whole: Directory = {
  areaId: 'org_county1',
  areaName: '临江县总工会',
  centre: { lat: 27.7, lng: 112 },
  version: 5,
  delta: false,
  items: [card('sta_a'), card('sta_b')],
  gone: [],
  streets: [],
  calendar: { holidays: [], workdays: [] },
}
const changes: Directory = { ...whole, version: 7, delta: true, items: [card('sta_a', '新名字'), card('sta_c')], gone: ['sta_b'] }

const names = (cards: ReadonlyMap<string, StationCard>) => [...cards.values()].map(({ name }) => name)

describe('the directory on the phone', () => {
  afterEach(() => answer.mockReset())

  it('takes changes over what was there, and a whole answer in its place', () => {
    const first = merged(undefined, whole, 1)
    const second = merged(first, changes, 2)
    expect(names(second.cards)).toEqual(['新名字', 'sta_c'])
    expect([second.version, second.asOf]).toEqual([7, 2])
    expect(names(merged(second, whole, 3).cards)).toEqual(['sta_a', 'sta_b'])
  })

  it('asks for everything once, and then only for what changed', async () => {
    answer.mockResolvedValueOnce(whole)
    await Promise.all([refreshDirectory(), refreshDirectory()])
    answer.mockResolvedValueOnce(changes)
    await refreshDirectory()
    expect(answer.mock.calls).toEqual([
      ['GET /station-directory', { query: {} }],
      ['GET /station-directory', { query: { since: '5' } }],
    ])
    expect(names(keptDirectory()?.cards ?? new Map())).toEqual(['新名字', 'sta_c'])
    expect(String(storage.getItem('station-directory'))).toContain('新名字')
  })

  it('stays when there is no network', async () => {
    answer.mockRejectedValueOnce(new Error('no network'))
    await expect(refreshDirectory()).rejects.toBeTruthy()
    expect(keptDirectory()?.version).toBe(7)
  })
})
