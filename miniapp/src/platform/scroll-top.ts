import Taro from '@tarojs/taro'

/** Back to the top of the page, where it says what has just happened. */
export const scrollTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
