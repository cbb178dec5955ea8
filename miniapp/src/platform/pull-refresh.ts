import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Runs when the person pulls the page down; the page's config must say `enablePullDownRefresh`. */
export function usePullRefresh(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}
