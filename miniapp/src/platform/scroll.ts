import Taro from '@tarojs/taro'

/** Back to the top of the page, at once: a new question starts where reading starts. */
export const scrollToTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
