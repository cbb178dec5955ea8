/** A browser cannot be relied on to scan: the screens offer to type or paste instead. */
export const canScan = false
export const scan = (): Promise<string | undefined> => Promise.resolve(undefined)
