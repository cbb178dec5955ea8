import type { StationFile, StationForm } from 'shared-types/station-staff'

/** A station that anybody would file, with what a story wants otherwise. */
export const newStation = (orgId: string, wanted: Partial<StationForm> = {}): StationForm => ({
  orgId,
  name: '新工会驿站',
  kind: 'restStation',
  address: '人民路 2 号',
  lat: 27.7,
  lng: 112,
  hours: {
    allDay: false,
    week: Array.from({ length: 7 }, () => ['08:00-20:00']),
    seasons: [],
    holidays: 'as-usual',
    exceptions: [],
  },
  access: 'open',
  facilities: ['water', 'seat'],
  honours: [],
  photoIds: [],
  ...wanted,
})

/** What an editor sends back of a file. */
export function stationForm(file: StationFile): StationForm {
  const { stationId: _i, state: _s, version: _v, closure: _c, keepers: _k, photos: _p, openFeedback: _o, ...rest } = file
  const { lastCheckOn: _l, nextCheckOn: _n, ...form } = rest
  return form
}
