import Taro from '@tarojs/taro'
import type { StateStorage } from 'zustand/middleware'

/** The phone's own small store. It may be full or forbidden; nothing that matters lives only here, so it fails silently. */
export const storage: StateStorage = {
  getItem(key) {
    try {
      return (Taro.getStorageSync(key) as string) || null
    } catch {
      return null
    }
  },
  setItem(key, value) {
    try {
      Taro.setStorageSync(key, value)
    } catch {
      return
    }
  },
  removeItem(key) {
    try {
      Taro.removeStorageSync(key)
    } catch {
      return
    }
  },
}
