import type { Figure } from 'shared-types/stats'
import type { Person } from './person.ts'

/** Steps of the stories about figures. */

export async function figuresFor(staff: Person, orgId: string, period: string): Promise<Record<string, Figure>> {
  const { figures } = await staff.ask('GET /staff/stats/organisations/{orgId}/figures', { params: { orgId }, query: { period } })
  return Object.fromEntries(figures.map(figure => [figure.code, figure]))
}

/** The value, or in what other state it is. */
export const told = (figure: Figure | undefined) => (figure?.state === 'told' ? figure.value : figure?.state)

export async function valuesFor(staff: Person, orgId: string, period: string) {
  return Object.fromEntries(Object.entries(await figuresFor(staff, orgId, period)).map(([code, figure]) => [code, told(figure)]))
}

export const cellsFor = (staff: Person, orgId: string, indicator: string, period: string) =>
  staff.ask('GET /staff/stats/organisations/{orgId}/figures/{indicator}', { params: { orgId, indicator }, query: { period } })

export const typeIn = (
  staff: Person,
  orgId: string,
  figure: { code: string; period: string; value: number; version?: number; source?: string; asOfOn?: string },
) =>
  staff.ask('PUT /staff/stats/organisations/{orgId}/typed-figures', {
    params: { orgId },
    body: { source: '统计局', asOfOn: '2026-09-30', version: 0, ...figure },
  })
