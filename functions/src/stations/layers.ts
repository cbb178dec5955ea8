import type { Facility } from 'shared-types/station-codes'
import type { StationCard } from 'shared-types/stations'

/**
 * Cards are paged by place once for everybody (`all`) and once more for each thing that few stations have: looking for a shower would
 * otherwise turn over a hundred pages of rest stations. A station with none of these is written once.
 */
const soughtFacilities: readonly Facility[] = [
  'nursing',
  'shower',
  'bed',
  'batterySwap',
  'parking',
  'meal',
  'haircut',
  'legal',
  'psych',
  'aed',
]

export type Layer = string

export const everything: Layer = 'all'

export const layersOf = ({ kind, hours, facilities }: Pick<StationCard, 'kind' | 'hours' | 'facilities'>): Layer[] => [
  everything,
  ...(kind === 'restStation' ? [] : [`kind-${kind}`]),
  ...(hours.allDay ? ['allDay'] : []),
  ...soughtFacilities.filter(facility => facilities.includes(facility)).map(facility => `has-${facility}`),
]

export interface Filter {
  kinds?: readonly StationCard['kind'][] | undefined
  facilities?: readonly Facility[] | undefined
  access?: readonly StationCard['access'][] | undefined
  openNow?: boolean
  allDay?: boolean
}

/** The layers that hold everything a filter can match; any one of them does. */
export function layersFor({ kinds, facilities = [], allDay }: Filter): Layer[] {
  const [kind, ...others] = kinds ?? []
  return [
    everything,
    ...(kind && kind !== 'restStation' && others.length === 0 ? [`kind-${kind}`] : []),
    ...(allDay ? ['allDay'] : []),
    ...soughtFacilities.filter(facility => facilities.includes(facility)).map(facility => `has-${facility}`),
  ]
}
