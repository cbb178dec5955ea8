import { describe, expect, it } from 'vitest'
import { deviceOf } from './this-device.h5.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

describe('a browser is named by what it says of itself', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`, 'edge', 'windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0.0.0 Safari/537.36`, 'chrome', 'windows'],
    [`Mozilla/5.0 (Windows NT 6.1; WOW64) ${webkit} Chrome/86.0 Safari/537.36 QIHU 360SE`, '360', 'windows'],
    [`Mozilla/5.0 (Windows NT 10.0; WOW64) ${webkit} Chrome/94.0 Core/1.94 Safari/537.36 QQBrowser/12.3`, 'qq', 'windows'],
    ['Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'firefox', 'linux'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/108.0 Safari/537.36 UOS`, 'chrome', 'uos'],
    [`Mozilla/5.0 (X11; Linux aarch64; Kylin) ${webkit} Chrome/108.0 Safari/537.36`, 'chrome', 'kylin'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15', 'safari', 'mac'],
    [`Mozilla/5.0 (Linux; Android 14) ${webkit} Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0`, 'wechat', 'android'],
    [`Mozilla/5.0 (Phone; OpenHarmony 5.0) ${webkit} Chrome/114.0 Safari/537.36 ArkWeb/4.1`, 'chrome', 'harmony'],
    ['something else', 'other', 'other'],
  ])('%s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })

  it('a tablet that claims to be a Mac is told by its touch screen', () => {
    const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15'
    expect(deviceOf(mac, 5).system).toBe('ios')
  })
})
