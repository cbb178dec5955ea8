import { View } from '@tarojs/components'
import { previewPhotos } from '../platform/preview-photos'
import { Picture } from './picture'
import { Press } from './press'

/** Photos beside one another; a touch shows one large. */
export function PhotoRow({ urls, label }: { urls: readonly string[]; label: string }) {
  if (urls.length === 0) return null
  return (
    <View className="photos">
      {urls.map((url, i) => (
        <Press key={url} className="photo" label={`${label} ${i + 1}，点开看大图`} onPress={() => previewPhotos(urls, i)}>
          <Picture src={url} label={`${label} ${i + 1}`} />
        </Press>
      ))}
    </View>
  )
}
