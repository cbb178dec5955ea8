/// <reference types="@tarojs/taro" />
declare module '*.png'
declare module '*.scss'

/** Base of the API's addresses, fixed when the mini-program is built; the H5 build talks to its own origin. */
declare const TARO_APP_API: string
/** Tencent's map key for the H5; empty: no map there and no request to a third party. */
declare const TARO_APP_MAP_KEY: string
/** 备案号; empty while there is none. */
declare const TARO_APP_FILING_NUMBER: string
