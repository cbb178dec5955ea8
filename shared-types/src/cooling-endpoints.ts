import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { coolingDeskEndpoints } from './cooling-desk-endpoints.ts'
import { DayQuota, LineId, RosterLine, Scan, ScanResult, StationToday, Voucher } from './cooling.ts'
import { Done, Phone } from './fields.ts'
import { StationId } from './stations.ts'

const atStation = z.object({ stationId: StationId })

export const coolingEndpoints = {
  ...coolingDeskEndpoints,
  listCoolingToday: endpoint({
    method: 'GET',
    path: '/cooling/today',
    summary: 'Stations that give out cooling goods today, with whether much is left.',
    access: 'guest',
    request: {},
    response: z.object({ items: z.array(StationToday) }),
    errors: [],
  }),
  claimVoucher: endpoint({
    method: 'POST',
    path: '/cooling/stations/{stationId}/vouchers',
    summary: "Claim today's voucher; one a person and day in the whole county, members or not.",
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { params: atStation },
    response: z.object({ voucher: Voucher }),
    errors: ['quota-gone', 'voucher-taken-today', 'voucher-not-yet'],
  }),
  getMyVoucher: endpoint({
    method: 'GET',
    path: '/me/cooling-voucher',
    summary: "The caller's voucher of today.",
    access: 'signed-in',
    request: {},
    response: z.object({ voucher: z.optional(Voucher) }),
    errors: [],
  }),
  listMyPortions: endpoint({
    method: 'GET',
    path: '/me/cooling-portions',
    summary: 'Goods of a roster that wait for the caller to say they have arrived, and those that have.',
    access: 'signed-in',
    request: {},
    response: z.object({
      items: z.array(z.object({ ...RosterLine.shape, goods: z.string(), seasonName: z.string(), orgName: z.string() })),
    }),
    errors: [],
  }),
  signForPortion: endpoint({
    method: 'POST',
    path: '/me/cooling-portions/{lineId}/receipt',
    summary: 'Sign for goods received, on the own phone.',
    access: 'signed-in',
    rate: 'submit',
    once: true,
    request: { params: z.object({ lineId: LineId }) },
    response: Done,
    errors: ['portion-handed-out', 'allocation-closed', 'ledger-changed', 'ledger-overdrawn'],
  }),
  getKeptDay: endpoint({
    method: 'GET',
    path: '/me/stations/{stationId}/cooling-day',
    summary: "The own station's vouchers of today, for its keeper.",
    access: 'signed-in',
    request: { params: atStation },
    response: z.object({ day: z.optional(DayQuota) }),
    errors: [],
  }),
  redeemVouchers: endpoint({
    method: 'PUT',
    path: '/me/stations/{stationId}/cooling-redemptions',
    summary: 'What a keeper has scanned, sent at once or later; each scan takes effect once.',
    access: 'signed-in',
    rate: 'write',
    request: { params: atStation, body: z.object({ scans: z.array(Scan).check(z.minLength(1), z.maxLength(50)) }) },
    response: z.object({ results: z.array(ScanResult) }),
    errors: [],
  }),
  handOverByPhone: endpoint({
    method: 'POST',
    path: '/me/stations/{stationId}/cooling-handovers',
    summary: 'Hand one piece to somebody without the mini-program, by the phone number they show.',
    access: 'signed-in',
    rate: 'write',
    once: true,
    request: { params: atStation, body: z.object({ phone: Phone }) },
    response: z.object({ phoneMasked: z.string() }),
    errors: ['quota-gone', 'voucher-taken-today', 'voucher-not-yet'],
  }),
}
