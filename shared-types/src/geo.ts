/** Places on the globe. Everything we keep is GCJ-02, the datum of Tencent's and AutoNavi's maps; other datums are converted on import. */

export interface Place {
  /** Degrees. */
  lat: number
  lng: number
}

/** Mean radius (IUGG). */
export const earthRadiusM = 6_371_008.8

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres, as the crow flies. */
export function distanceM(a: Place, b: Place): number {
  const dLat = radians(b.lat - a.lat)
  const dLng = radians(b.lng - a.lng)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(h)))
}
