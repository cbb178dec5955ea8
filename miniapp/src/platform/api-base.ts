export const apiBase = TARO_APP_API
