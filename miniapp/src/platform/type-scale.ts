import Taro from '@tarojs/taro'

interface SizeInfo {
  fontSizeScaleFactor?: number
  fontSizeSetting?: number
}

const within = (scale: number) => Math.min(1.6, Math.max(1, scale))

/** How much larger than usual the person reads in WeChat: 1 to 1.6. */
export function typeScale(): number {
  const info = Taro.getAppBaseInfo() as SizeInfo
  return within(info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 16) / 16)
}
