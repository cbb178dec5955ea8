import { Map } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

export interface Marker {
  /** A whole number: WeChat takes no other. */
  id: number
  lat: number
  lng: number
  name: string
}

export interface MapViewProps {
  centre: { lat: number; lng: number }
  markers: readonly Marker[]
  onMarker: (id: number) => void
}

const elementId = 'map'
/** WeChat's map knows 3 to 20. */
const scale = { first: 14, closest: 20, farthest: 3 }
const pin = { iconPath: '/assets/tabs/stations-on.png', width: 32, height: 32 }

/** Markers that lie on each other are one with a number, until one looks closer. */
export function MapView({ centre, markers, onMarker }: MapViewProps) {
  const drawn = useRef(false)
  useEffect(() => {
    if (drawn.current) return
    drawn.current = true
    void Taro.createMapContext(elementId)
      .initMarkerCluster({ enableDefaultStyle: true, zoomOnClick: true, gridSize: 60 })
      .catch(() => undefined)
  }, [])
  return (
    <Map
      id={elementId}
      className="map"
      latitude={centre.lat}
      longitude={centre.lng}
      scale={scale.first}
      minScale={scale.farthest}
      maxScale={scale.closest}
      enableOverlooking={false}
      enableRotate={false}
      markers={markers.map(({ id, lat, lng, name }) => ({
        id,
        latitude: lat,
        longitude: lng,
        title: name,
        joinCluster: true,
        ...pin,
      }))}
      onMarkerTap={event => onMarker(Number(event.detail.markerId))}
      onError={() => undefined}
    />
  )
}

/** Back to where the list is measured from. */
export const recentre = ({ lat, lng }: { lat: number; lng: number }): void =>
  void Taro.createMapContext(elementId)
    .moveToLocation({ latitude: lat, longitude: lng })
    .catch(() => undefined)
