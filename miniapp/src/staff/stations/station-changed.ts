import { outdate } from '../../platform/answers.ts'
import { refreshDirectory } from '../station-words.ts'

/** Everything that shows the station asks again, the public list on this phone too. */
export const stationChanged = () =>
  Promise.all([
    outdate(
      'GET /staff/stations',
      'GET /staff/stations/{stationId}',
      'GET /staff/stations/{stationId}/history',
      'GET /stations/{stationId}',
    ),
    refreshDirectory().catch(() => undefined),
  ])
