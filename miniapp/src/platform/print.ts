/** A phone does not print: pictures are saved instead. */
export const canPrint = false
export const print = (): void => undefined
export const printAs = (_title: string): void => undefined
