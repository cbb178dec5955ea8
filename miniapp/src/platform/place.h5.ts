import gcoord from 'gcoord'
import type { FoundPlace } from './place.ts'

/** Browsers give WGS-84; everything of ours is GCJ-02. */
export const roughPlace = (): Promise<FoundPlace | undefined> =>
  new Promise(resolve => {
    if (!('geolocation' in navigator)) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [lng, lat] = gcoord.transform([coords.longitude, coords.latitude], gcoord.WGS84, gcoord.GCJ02)
        resolve({ lat, lng })
      },
      () => resolve(undefined),
      { enableHighAccuracy: false, timeout: 8000, maximumAge: 300_000 },
    )
  })

/** A map to choose on would be a third party's. */
export const canChoosePlace = false
export const choosePlace = (): Promise<FoundPlace | undefined> => Promise.resolve(undefined)

export const canOpenMap = false
export const openMap = (): void => undefined
