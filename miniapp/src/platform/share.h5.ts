/** A browser has no chat to pass a page on to. */
export const canShare = false
