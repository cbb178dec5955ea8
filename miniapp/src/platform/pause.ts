/** A phone is its owner's, and WeChat renews its session: it ends after no pause. */
export const watchPause = (): void => undefined
