/** Only where the builder has a key for it: nothing of a third party is loaded otherwise. */
export const hasMap = TARO_APP_MAP_KEY !== ''
