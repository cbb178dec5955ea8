import { Image, View } from '@tarojs/components'
import { previewPhotos } from '../platform/preview-photos'
import { Press } from './press'

/** What the photo is, is said by what stands around it; a browser wants that said of the picture too. */
export const spokenOutside = { alt: '' }

/** Photos beside one another; a touch shows one large. */
export function PhotoRow({ urls, label }: { urls: readonly string[]; label: string }) {
  if (urls.length === 0) return null
  return (
    <View className="photos">
      {urls.map((url, i) => (
        <Press key={url} className="photo" label={`${label} ${i + 1}，点开看大图`} onPress={() => previewPhotos(urls, i)}>
          <Image className="photo-image" src={url} mode="aspectFill" nativeProps={spokenOutside} />
        </Press>
      ))}
    </View>
  )
}
