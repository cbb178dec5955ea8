import Taro from '@tarojs/taro'

/** Where the person is, asked only when they say so. GCJ-02, degrees. A refusal is `undefined` and no error. */
export interface FoundPlace {
  lat: number
  lng: number
  /** What it is called, when it was chosen on a map. */
  name?: string
}

/** To some kilometres: enough for "near me", and all that WeChat grants for it. */
export const roughPlace = (): Promise<FoundPlace | undefined> =>
  Taro.getFuzzyLocation({ type: 'gcj02' }).then(
    ({ latitude, longitude }) => ({ lat: latitude, lng: longitude }),
    () => undefined,
  )

export const canChoosePlace = true

export const choosePlace = (): Promise<FoundPlace | undefined> =>
  Taro.chooseLocation({}).then(
    ({ latitude, longitude, name }) => ({ lat: Number(latitude), lng: Number(longitude), name: name || '您选的地点' }),
    () => undefined,
  )

/** Hands the way there over to the person's map. */
export const openMap = ({ lat, lng, name, address }: { lat: number; lng: number; name: string; address: string }): void =>
  void Taro.openLocation({ latitude: lat, longitude: lng, name, address, scale: 17 }).catch(() => undefined)

export const canOpenMap = true
