import type { Announcement } from 'functions/platform/events/announcement'
import { dice } from '../stations/places.ts'

/** A year of a county as it is announced: the same year at every run. */

export const size = { members: 2_000, visits: 20_000, entries: 10_000, cases: 1_000 } as const

const programmes = ['生活救助', '医疗救助', '金秋助学', '临时救助']
const runners = 4_000
const families = 700

export interface Kind {
  kind: keyof typeof size
  announcement: Announcement
}

/** Spread over the year and the unions by the dice, in the order in which they happen. */
export function yearOf(orgIds: readonly string[], county: string): Kind[] {
  const roll = dice(2026)
  const below = (n: number) => Math.floor(roll() * n)
  const union = () => orgIds[below(orgIds.length)] ?? county
  let serial = 0
  const event = (kind: Kind['kind'], day: number, name: string, payload: object): Kind => {
    serial += 1
    const at = new Date(Date.UTC(2026, 0, 1, 4) + day * 86_400_000 + below(36_000_000)).toISOString()
    return { kind, announcement: { eventId: `evt_${String(serial).padStart(26, '0')}`, name, at, payload } }
  }
  const members = Array.from({ length: size.members }, (_, i) =>
    event('members', below(365), 'membership.joined', {
      orgId: union(),
      personId: `per_${i}`,
      outcome: 'join',
      ...(i % 4 === 0 ? { occupation: 'courier' } : {}),
    }),
  )
  const visits = Array.from({ length: size.visits }, () => {
    const day = below(365)
    const on = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
    return event('visits', day, 'stations.visited', { orgId: union(), stationId: `sta_${below(40)}`, on })
  })
  const entries = Array.from({ length: size.entries }, (_, i) =>
    event('entries', below(365), 'contests.stood', {
      orgId: county,
      contestId: `con_${i % 20}`,
      entryId: `ent_${i}`,
      people: [`per_${below(runners)}`],
      stands: true,
      version: 1,
    }),
  )
  const cases = Array.from({ length: size.cases }, (_, i) => {
    const day = below(300)
    const family = below(families)
    const figures = {
      orgId: orgIds[family % orgIds.length] ?? county,
      programmeName: programmes[i % programmes.length] ?? '',
      personId: `per_${family}`,
      household: `hou_${family}`,
      children: i % programmes.length === 2 ? [`per_child${family}`] : [],
      amountFen: 100_00 * (1 + below(50)),
      version: 1,
    }
    const about = { caseId: `cas_${i}`, figures }
    return [
      event('cases', day, 'aid.filed', about),
      event('cases', day + 20, 'aid.approved', about),
      event('cases', day + 40, 'aid.paid', { ...about, figures: { ...figures, version: 2 } }),
    ]
  }).flat()
  return [...members, ...visits, ...entries, ...cases].sort((a, b) => a.announcement.at.localeCompare(b.announcement.at))
}
