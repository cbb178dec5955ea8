import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import {
  Allocation,
  AllocationId,
  DayQuota,
  DayQuotaForm,
  HandOut,
  mostOnASheet,
  RosterLine,
  RosterPerson,
  Season,
  SeasonForm,
  SeasonId,
} from './cooling.ts'
import { DaySchema, OrganisationId, textOf } from './fields.ts'

/** The union's side: what there is, who gets how much, what came back. */

const keeps = { staff: ['manager', 'reviewer'] } as const
const looks = { staff: ['manager', 'reviewer', 'auditor'] } as const
const bySeason = z.object({ seasonId: SeasonId })
const byAllocation = z.object({ allocationId: AllocationId })
const inOrg = z.object({ orgId: OrganisationId })
const inLedger = ['budget-exceeded', 'ledger-overdrawn', 'ledger-changed'] as const
const pieces = z.int('请填写件数').check(z.minimum(1, '至少 1 件'), z.maximum(100_000, '最多 100,000 件'))

const seasons = {
  listSeasons: endpoint({
    method: 'GET',
    path: '/staff/cooling/seasons',
    summary: "A union's seasons, newest first.",
    access: looks,
    request: { query: inOrg },
    response: z.object({ items: z.array(Season) }),
    errors: [],
  }),
  openSeason: endpoint({
    method: 'POST',
    path: '/staff/cooling/seasons',
    summary: 'Open a season with its book of planned pieces.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { body: SeasonForm },
    response: z.object({ season: Season }),
    errors: inLedger,
  }),
  changePlan: endpoint({
    method: 'POST',
    path: '/staff/cooling/seasons/{seasonId}/plan',
    summary: 'Plan more pieces, or fewer as far as they are not given out; a new row in the book.',
    access: keeps,
    rate: 'write',
    once: true,
    request: {
      params: bySeason,
      body: z.object({
        by: z.int().check(
          z.minimum(-1_000_000),
          z.maximum(1_000_000),
          z.refine(by => by !== 0, '请填写增减的件数'),
        ),
        reason: textOf(200, '请写明原因'),
      }),
    },
    response: z.object({ season: Season }),
    errors: inLedger,
  }),
}

const allocations = {
  allot: endpoint({
    method: 'POST',
    path: '/staff/cooling/seasons/{seasonId}/allocations',
    summary: 'Allot pieces to a union below.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: bySeason, body: z.object({ orgId: OrganisationId, pieces }) },
    response: z.object({ allocation: Allocation }),
    errors: [...inLedger, 'season-over'],
  }),
  listSeasonAllocations: endpoint({
    method: 'GET',
    path: '/staff/cooling/seasons/{seasonId}/allocations',
    summary: 'Who was allotted how much of a season, and what has been handed out.',
    access: looks,
    request: { params: bySeason },
    response: z.object({ season: Season, items: z.array(Allocation) }),
    errors: [],
  }),
  listAllocations: endpoint({
    method: 'GET',
    path: '/staff/cooling/allocations',
    summary: 'What a union has been allotted, newest first.',
    access: looks,
    request: { query: inOrg },
    response: z.object({ items: z.array(Allocation) }),
    errors: [],
  }),
  getAllocation: endpoint({
    method: 'GET',
    path: '/staff/cooling/allocations/{allocationId}',
    summary: 'An allocation with its roster, names masked.',
    access: looks,
    request: { params: byAllocation },
    response: z.object({ allocation: Allocation, lines: z.array(RosterLine) }),
    errors: [],
  }),
  addToRoster: endpoint({
    method: 'POST',
    path: '/staff/cooling/allocations/{allocationId}/lines',
    summary: 'Put people on the roster; those with a phone number can sign on their own phone.',
    access: keeps,
    rate: 'write',
    once: true,
    request: {
      params: byAllocation,
      body: z.object({
        people: z
          .array(RosterPerson)
          .check(z.minLength(1, '请填写名单'), z.maxLength(mostOnASheet, `一次最多 ${mostOnASheet} 人`)),
      }),
    },
    response: z.object({ lines: z.array(RosterLine) }),
    errors: ['allocation-closed', 'roster-full'],
  }),
  handOut: endpoint({
    method: 'POST',
    path: '/staff/cooling/allocations/{allocationId}/hand-outs',
    summary: 'Note that these people have their piece, with a photo of the signed sheet.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byAllocation, body: HandOut },
    response: z.object({ allocation: Allocation }),
    errors: ['portion-handed-out', 'allocation-closed', 'media-not-ready', ...inLedger],
  }),
  giveBackSurplus: endpoint({
    method: 'POST',
    path: '/staff/cooling/allocations/{allocationId}/surplus',
    summary: 'Give back what was not handed out; a reversal in the book, and the roster is closed.',
    access: keeps,
    rate: 'write',
    once: true,
    request: { params: byAllocation },
    response: z.object({ allocation: Allocation }),
    errors: ['allocation-closed', ...inLedger],
  }),
}

const days = {
  setDayQuotas: endpoint({
    method: 'PUT',
    path: '/staff/cooling/seasons/{seasonId}/day-quotas',
    summary: 'How many pieces a station gives out on each of these days; sent again it replaces what was said.',
    access: keeps,
    rate: 'write',
    request: { params: bySeason, body: DayQuotaForm },
    response: z.object({ items: z.array(DayQuota) }),
    errors: [...inLedger, 'quota-below-claimed', 'season-over', 'station-ended', 'day-closed'],
  }),
  listDayQuotas: endpoint({
    method: 'GET',
    path: '/staff/cooling/seasons/{seasonId}/day-quotas',
    summary: "A season's stations on one day: given, claimed, redeemed.",
    access: looks,
    request: { params: bySeason, query: z.object({ on: DaySchema }) },
    response: z.object({ items: z.array(DayQuota) }),
    errors: [],
  }),
}

export const coolingDeskEndpoints = { ...seasons, ...allocations, ...days }
