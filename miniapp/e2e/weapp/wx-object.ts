import type { Realm, Work } from './realm.ts'
import type { WxCall, WxHandler } from './wx-answers.ts'

type Callbacks = Record<'success' | 'fail' | 'complete', ((result: unknown) => void) | undefined>
type Options = Record<string, unknown> & Partial<Callbacks>

export interface WxHost {
  wx: Record<string, unknown>
  calls: WxCall[]
  handlers: Record<string, WxHandler>
  storage: Map<string, unknown>
  /** Of `wx.on<event>`. */
  listeners: (event: string) => ((value: unknown) => void)[]
}

const system = {
  brand: 'devtools',
  model: 'iPhone X',
  pixelRatio: 3,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 728,
  statusBarHeight: 44,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 17.0',
  platform: 'ios',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  SDKVersion: '3.6.0',
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
}

const events = [
  'AppShow',
  'AppHide',
  'NetworkStatusChange',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'NeedPrivacyAuthorization',
]

/** The `wx` object of the app's realm: asynchronous calls go to the handlers, the rest is simple state. */
export function createWx(realm: Realm, work: Work, handlers: Record<string, WxHandler>): WxHost {
  const host: WxHost = {
    wx: {},
    calls: [],
    handlers,
    storage: new Map(),
    listeners: event => heard.get(event) ?? [],
  }
  const heard = new Map<string, ((value: unknown) => void)[]>()
  for (const event of events) {
    host.wx[`on${event}`] = (listener: (value: unknown) => void) => heard.set(event, [...(heard.get(event) ?? []), listener])
    host.wx[`off${event}`] = (listener?: unknown) =>
      heard.set(event, listener ? (heard.get(event) ?? []).filter(one => one !== listener) : [])
  }
  for (const name of Object.keys(handlers)) if (!name.includes(':')) host.wx[name] = asyncCall(name, host, realm, work)
  Object.assign(host.wx, answersAtOnce(realm), storageCalls(host, realm))
  return host
}

const ignore = () => undefined
/** What some calls hand back at once: a task that may be watched and ended. */
const tasks: Record<string, object> = {
  request: { abort: ignore },
  uploadFile: {
    abort: ignore,
    onProgressUpdate: (tell: (value: unknown) => void) => tell({ progress: 50, totalBytesSent: 1, totalBytesExpectedToSend: 2 }),
    offProgressUpdate: ignore,
    onHeadersReceived: ignore,
    offHeadersReceived: ignore,
  },
}

/** A call in WeChat's two manners: callbacks when any is given, a promise otherwise. */
export function asyncCall(name: string, host: WxHost, realm: Realm, work: Work) {
  return (options: Options = {}): unknown => {
    const end = work.begin()
    const parameters = Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
    host.calls.push({ name, parameters })
    const run = async () => {
      await new Promise(resolve => setTimeout(resolve, 0))
      try {
        const result = await host.handlers[name]?.(structuredClone(parameters))
        return { ok: true, result: { errMsg: `${name}:ok`, ...(result as object | undefined) } }
      } catch (error) {
        return { ok: false, result: { errMsg: `${name}:fail ${String(error)}`, ...(error as object) } }
      }
    }
    const settled = run().then(({ ok, result }) => {
      end()
      return { ok, result: realm.copy(result) }
    })
    const promise = new realm.Promise(
      (resolve, reject) =>
        void settled.then(({ ok, result }) => {
          const outcome = ok ? options.success : options.fail
          outcome?.(result)
          options.complete?.(result)
          if (ok || outcome) resolve(result)
          else reject(result)
        }),
    )
    return Object.assign(promise, tasks[name])
  }
}

function answersAtOnce(realm: Realm) {
  const done = () => realm.Promise.resolve(realm.copy({ errMsg: 'ok' }))
  const info = () => realm.copy(system)
  const launch = () => realm.copy({ path: '', query: {}, scene: 1001, shareTicket: '', referrerInfo: {} })
  return {
    env: realm.copy({ USER_DATA_PATH: 'wxfile://usr' }),
    canIUse: () => true,
    getSystemInfoSync: info,
    getWindowInfo: info,
    getAppBaseInfo: info,
    getDeviceInfo: info,
    getSystemSetting: () => realm.copy({ locationEnabled: true, wifiEnabled: true }),
    getAccountInfoSync: () => realm.copy({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getMenuButtonBoundingClientRect: () => realm.copy({ width: 87, height: 32, left: 281, top: 48, right: 368, bottom: 80 }),
    getFileSystemManager: () => ({
      getFileInfo: ({ success }: { success?: (info: unknown) => void }) => success?.(realm.copy({ size: 1000, errMsg: 'ok' })),
    }),
    nextTick: (run: () => void) => setTimeout(run, 0),
    createSelectorQuery: noQuery,
    createMapContext: () => ({ initMarkerCluster: done, moveToLocation: done, includePoints: done }),
    getPerformance: () => ({ now: () => performance.now() }),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
  }
}

/** There is no layout here, so every measurement finds nothing. */
function noQuery() {
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: () => query,
    fields: () => query,
    node: () => query,
    scrollOffset: () => query,
    exec: (done?: (found: unknown[]) => void) => (setTimeout(() => done?.([]), 1), query),
  }
  return query
}

function storageCalls({ storage }: WxHost, realm: Realm) {
  return {
    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    getStorageSync: (key: string) => (storage.has(key) ? realm.copy(storage.get(key)) : ''),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => realm.copy({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
  }
}
