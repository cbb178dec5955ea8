/** 备案号 of this installation, as it was granted; empty while there is none. */
export const filingNumber = TARO_APP_FILING_NUMBER
