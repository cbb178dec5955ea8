import Taro from '@tarojs/taro'

/** One of several photos as large as the screen. */
export const previewPhotos = (urls: readonly string[], at: number): void =>
  void Taro.previewImage({ urls: [...urls], current: urls[at] ?? '' }).catch(() => undefined)
