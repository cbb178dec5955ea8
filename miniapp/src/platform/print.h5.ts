import './print.scss'

export const canPrint = true
export const print = (): void => window.print()

/** A browser writes the page's title above each sheet, and names a PDF by it. */
export function printAs(title: string): void {
  const { title: before } = document
  document.title = title
  window.print()
  document.title = before
}
