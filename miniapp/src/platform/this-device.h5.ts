import type { Device } from 'shared-types/desktop-sign-in'

type Mark<T> = readonly [pattern: RegExp, name: T]

/** Nearly all of them also claim to be Chrome or Safari: the particular stand first. */
const browserMarks: readonly Mark<Device['browser']>[] = [
  [/MicroMessenger/i, 'wechat'],
  [/QIHU|360(SE|EE)|QHBrowser/i, '360'],
  [/QQBrowser/i, 'qq'],
  [/MetaSr|Sogou/i, 'sogou'],
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/Firefox|FxiOS/, 'firefox'],
  [/OPR\/|YaBrowser|UBrowser|Vivaldi/, 'other'],
  [/Chrome|CriOS|Chromium/, 'chrome'],
  [/Safari/, 'safari'],
]

/** Kylin and UOS say Linux too, and so does Android. */
const systemMarks: readonly Mark<Device['system']>[] = [
  [/OpenHarmony|HarmonyOS|ArkWeb/i, 'harmony'],
  [/Android/, 'android'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Windows/, 'windows'],
  [/\bUOS\b|uniontech/i, 'uos'],
  [/kylin/i, 'kylin'],
  [/Macintosh|Mac OS X/, 'mac'],
  [/Linux|X11/, 'linux'],
]

const named = <T>(text: string, marks: readonly Mark<T>[]) => marks.find(([pattern]) => pattern.test(text))?.[1]

/** What a browser says it is. A tablet of Apple's says it is a Mac; no Mac has a touch screen. */
export function deviceOf(userAgent: string, touchPoints = 0): Device {
  const system = named(userAgent, systemMarks) ?? 'other'
  return {
    browser: named(userAgent, browserMarks) ?? 'other',
    system: system === 'mac' && touchPoints > 1 ? 'ios' : system,
  }
}

/** A plain name for the person who decides on their phone whether to sign this browser in. */
export const thisDevice: Device | undefined = deviceOf(navigator.userAgent, navigator.maxTouchPoints)
