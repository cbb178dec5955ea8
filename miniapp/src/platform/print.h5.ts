import './print.scss'

export const canPrint = true
export const print = (): void => window.print()
