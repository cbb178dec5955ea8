import { type Indicator, indicatorOf } from 'shared-types/indicators'
import type { Cell, Figure } from 'shared-types/stats'
import type { LedgerStore } from '../ledger/index.ts'
import { below, type OrganisationRecord, type OrganisationStore, requireScope } from '../organisations/index.ts'
import { type Clock, dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaOf, type StationStore } from '../stations/index.ts'
import { partCode } from './counting.ts'
import { countedIn, figuresOf, yearIn } from './figures.ts'
import { headsCode, hideSmall, type RawCell } from './small-cells.ts'
import type { Counters, StatsStore } from './stats-store.ts'
import { type StationFacts, stocksOf, stocksOfBooks } from './stocks.ts'

export interface StatsDeps {
  stats: StatsStore
  organisations: OrganisationStore
  stations: Pick<StationStore, 'list'>
  ledger: Pick<LedgerStore, 'booksOf'>
  clock: Clock
}

export const looking = ['manager', 'auditor'] as const

async function stationsBelow({ organisations, stations }: StatsDeps, orgId: string): Promise<StationFacts[]> {
  const { areaId } = areaOf(await organisations.chainOf(orgId))
  const { rows } = await stations.list(areaId)
  return [...rows.values()].map(({ orgId: keptBy, state, card }) => ({
    orgId: keptBy,
    isActive: state === 'active',
    isAllDay: card.hours.allDay,
  }))
}

const isWhole = ({ kind }: OrganisationRecord) => kind === 'countyFederation'

/** Five queries, whatever the size of the county: counters, typed figures, the tree, the stations and the books. */
export async function figuresOfUnion(deps: StatsDeps, org: OrganisationRecord, period: string): Promise<Figure[]> {
  const { stats, organisations, ledger, clock } = deps
  const year = yearIn(period)
  const { orgId } = org
  const { reading } = await stats.generations()
  const [counters, typed, tree, stations, books] = await Promise.all([
    stats.counters(orgId, reading, year),
    stats.typed(orgId, year),
    organisations.tree(),
    stationsBelow(deps, orgId),
    ledger.booksOf(orgId, year === undefined ? undefined : Number(year)),
  ])
  const stocks = { ...stocksOf(below(tree, org), stations), ...stocksOfBooks(books) }
  return figuresOf({ period, counters, stocks, typed, today: dayOf(clock.now()), isWhole: isWhole(org) })
}

export async function getFigures(deps: StatsDeps, actor: Actor, orgId: string, period: string) {
  const org = await requireScope(deps, actor, looking, orgId)
  const figures = await figuresOfUnion(deps, org, period)
  return { orgName: org.name, period, countedAt: deps.clock.now().toISOString(), figures }
}

interface NamedCell extends RawCell {
  name: string
  orgId?: string
  hasChildren?: boolean
}

const shown = (indicator: Indicator, cells: readonly NamedCell[]): Cell[] =>
  hideSmall(indicator, cells).map(({ heads: _h, value, ...cell }) => (cell.state === 'hidden' ? cell : { ...cell, value }))

function rawOf({ code, counting }: Indicator, counters: Counters, period: string, part?: string): RawCell {
  const told = (of: string) => {
    const heads = indicatorOf(of)?.counting ?? counting
    return countedIn(heads, counters, part === undefined ? of : partCode(of, part), period)
  }
  return { value: told(code), heads: told(headsCode(code)) }
}

const partsIn = (code: string, counters: Counters): string[] => {
  const prefix = partCode(code, '')
  const all = [...counters.values()].flatMap(row => Object.keys(row).filter(key => key.startsWith(prefix)))
  return [...new Set(all)].map(key => key.slice(prefix.length)).sort((a, b) => a.localeCompare(b, 'zh-CN'))
}

type Children = readonly { org: OrganisationRecord; cell: Omit<NamedCell, keyof RawCell> }[]

async function stockCells(deps: StatsDeps, { code }: Indicator, orgId: string, children: Children): Promise<NamedCell[]> {
  const [tree, stations] = await Promise.all([deps.organisations.tree(), stationsBelow(deps, orgId)])
  return children.flatMap(({ org, cell }) => {
    const value = stocksOf(below(tree, org), stations)[code]
    return value === undefined ? [] : [{ ...cell, value, heads: value }]
  })
}

/** One query for each union right below; typed figures are each union's own and are not told by unions. */
export async function getCells(deps: StatsDeps, actor: Actor, orgId: string, code: string, period: string) {
  await requireScope(deps, actor, looking, orgId)
  const indicator = indicatorOf(code)
  if (!indicator) throw new Refusal('not-found')
  const { stats, organisations } = deps
  const [tree, { reading }] = await Promise.all([organisations.tree(), stats.generations()])
  const children = tree.childrenOf(orgId).map(child => ({
    org: child,
    cell: { name: child.name, orgId: child.orgId, hasChildren: child.childCount > 0 },
  }))
  if (indicator.counting === 'stock')
    return { code, below: shown(indicator, await stockCells(deps, indicator, orgId, children)), parts: [] }
  if (indicator.counting !== 'event' && indicator.counting !== 'distinct') return { code, below: [], parts: [] }
  const year = yearIn(period)
  const [own, ...theirs] = await Promise.all([
    stats.counters(orgId, reading, year),
    ...children.map(async ({ org: child, cell }) => ({
      ...cell,
      ...rawOf(indicator, await stats.counters(child.orgId, reading, year), period),
    })),
  ])
  const parts = partsIn(code, own).map(name => ({ name, ...rawOf(indicator, own, period, name) }))
  return { code, below: shown(indicator, theirs), parts: shown(indicator, parts).filter(({ value }) => value !== 0) }
}
