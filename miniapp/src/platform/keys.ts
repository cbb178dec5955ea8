/** A phone has no keyboard to steer by. */
export const useKeys = (_keys: Record<string, () => void>, _on = true): void => undefined
