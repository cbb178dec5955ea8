/** A phone shows no address: nothing to keep. */
export const keepInAddress = (_query: Record<string, string | undefined>): void => undefined
