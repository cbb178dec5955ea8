/** A photo chosen on this device, small enough to be sent. */
export interface PickedPhoto {
  path: string
  bytes: number
  type: 'image/jpeg' | 'image/png' | 'image/webp'
}

/** What a photo is made to keep to: enough to see a broken socket, little enough for a weak network. */
export const longestSide = 1600
export const wantedBytes = 1024 * 1024

/** `jpeg`, `image/png` … as a type that the server takes. */
export const typeOf = (said: string): PickedPhoto['type'] | undefined => {
  const name = said.toLowerCase().replace('image/', '').replace('jpg', 'jpeg')
  return name === 'jpeg' || name === 'png' || name === 'webp' ? `image/${name}` : undefined
}
