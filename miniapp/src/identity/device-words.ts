import type { Device } from 'shared-types/desktop-sign-in'

/** What a browser and its system are called. */

const browserWords: Record<Device['browser'], string> = {
  chrome: 'Chrome 浏览器',
  edge: 'Edge 浏览器',
  firefox: '火狐浏览器',
  safari: 'Safari 浏览器',
  '360': '360 浏览器',
  qq: 'QQ 浏览器',
  sogou: '搜狗浏览器',
  wechat: '微信内置浏览器',
  other: '其他浏览器',
}

const systemWords: Record<Device['system'], string> = {
  windows: 'Windows',
  mac: 'Mac',
  uos: '统信 UOS',
  kylin: '麒麟',
  linux: 'Linux',
  harmony: '鸿蒙',
  android: '安卓',
  ios: '苹果手机或平板',
  other: '其他系统',
}

export const deviceWords = ({ browser, system }: Device) => `${browserWords[browser]}（${systemWords[system]}）`

export const sessionTitle = ({ current, device }: { current: boolean; device?: Device | undefined }) => {
  if (!device) return current ? '这台设备' : '另一台设备'
  return current ? `这台电脑，${deviceWords(device)}` : `电脑，${deviceWords(device)}`
}
