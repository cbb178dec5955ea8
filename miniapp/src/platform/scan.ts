import Taro from '@tarojs/taro'

export const canScan = true

/** What a code says: a mini-program code gives the page it opens, another its text. `undefined` when the person turned back. */
export async function scan(): Promise<string | undefined> {
  const found = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode', 'wxCode' as 'qrCode'] }).catch(() => undefined)
  return found && ((found as { path?: string }).path || found.result || undefined)
}
