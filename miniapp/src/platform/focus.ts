/** A phone puts the cursor where the finger touches. */
export const focusOn = (_id: string): void => undefined
