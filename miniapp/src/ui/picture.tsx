import { Image, View } from '@tarojs/components'

export interface PictureProps {
  src: string
  /** For who cannot see it. */
  label: string
}

export const Picture = ({ src, label }: PictureProps) => (
  <View className="photo-frame" {...({ ariaRole: 'img', ariaLabel: label } as object)}>
    <Image className="photo-image" src={src} mode="aspectFill" />
  </View>
)
