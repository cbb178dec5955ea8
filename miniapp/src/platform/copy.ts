import Taro from '@tarojs/taro'

/** Puts a text on the clipboard. `false`: the phone or the browser did not let it. */
export const copy = (text: string): Promise<boolean> =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )
