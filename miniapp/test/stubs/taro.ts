/** A light stand-in for `@tarojs/taro`: a test says how `request` answers and looks at what was called. */
import { useEffect } from 'react'
import { vi } from 'vitest'

const whenShown = (run: () => void) => useEffect(run, [])
export const useDidShow = whenShown
export const useDidHide = () => undefined
export const useLaunch = whenShown
export const useShareAppMessage = () => undefined
export const useRouter = vi.fn(() => ({ params: {} as Record<string, string>, path: '' }))

const storage = new Map<string, unknown>()

const Taro = {
  request: vi.fn(),
  login: vi.fn(async () => ({ code: 'login-code' })),
  navigateTo: vi.fn(async () => ({})),
  redirectTo: vi.fn(async () => ({})),
  switchTab: vi.fn(async () => ({})),
  navigateBack: vi.fn(async () => ({})),
  getCurrentPages: vi.fn(() => [{}]),
  setNavigationBarTitle: vi.fn(),
  pageScrollTo: vi.fn(async () => ({})),
  requestSubscribeMessage: vi.fn(async () => ({})),
  scanCode: vi.fn(),
  chooseMedia: vi.fn(),
  getImageInfo: vi.fn(),
  compressImage: vi.fn(),
  uploadFile: vi.fn(),
  makePhoneCall: vi.fn(async () => ({})),
  onNetworkStatusChange: vi.fn(),
  enableAlertBeforeUnload: vi.fn(async () => ({})),
  disableAlertBeforeUnload: vi.fn(async () => ({})),
  getAppBaseInfo: vi.fn((): Record<string, unknown> => ({ fontSizeScaleFactor: 1 })),
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
}
export default Taro
