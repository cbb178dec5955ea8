/** WeChat passes a page on to a chat by its own button. */
export const canShare = true
