/** WeChat draws a map by itself. */
export const hasMap = true
