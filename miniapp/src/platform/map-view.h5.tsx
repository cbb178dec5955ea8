import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { MapViewProps } from './map-view.tsx'

/** Tencent's map for browsers. */
const mapKey = TARO_APP_MAP_KEY

interface TencentMap {
  setCenter(at: unknown): void
  destroy(): void
}
interface Tencent {
  Map: new (element: HTMLElement, options: object) => TencentMap
  LatLng: new (lat: number, lng: number) => unknown
  MultiMarker: new (options: object) => { on(name: 'click', run: (event: { geometry: { id: string } }) => void): void }
}

let loading: Promise<Tencent> | undefined
let shown: { map: TencentMap; tencent: Tencent } | undefined

function load(): Promise<Tencent> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `https://map.qq.com/api/gljs?v=1.exp&key=${mapKey}`
    script.onload = () => resolve((window as unknown as { TMap: Tencent }).TMap)
    script.onerror = () => {
      loading = undefined
      reject(new Error('the map did not load'))
    }
    document.head.append(script)
  })
  return loading
}

export function MapView({ centre, markers, onMarker }: MapViewProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    let gone = false
    void load()
      .then(tencent => {
        if (gone || !place.current) return
        const at = (lat: number, lng: number) => new tencent.LatLng(lat, lng)
        const map = new tencent.Map(place.current, { center: at(centre.lat, centre.lng), zoom: 14 })
        const geometries = markers.map(({ id, lat, lng }) => ({ id: String(id), position: at(lat, lng) }))
        new tencent.MultiMarker({ map, geometries }).on('click', event => onMarker(Number(event.geometry.id)))
        shown = { map, tencent }
      })
      .catch(() => undefined)
    return () => {
      gone = true
      shown?.map.destroy()
      shown = undefined
    }
    // The page makes a new view where its stations change.
  }, [])
  return <View className="map" ref={place} />
}

export const recentre = ({ lat, lng }: { lat: number; lng: number }): void =>
  shown?.map.setCenter(new shown.tencent.LatLng(lat, lng))
