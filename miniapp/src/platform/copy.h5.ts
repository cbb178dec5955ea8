/** Puts a text on the clipboard. `false`: the browser did not let it (it asks for https and a touch). */
export const copy = (text: string): Promise<boolean> =>
  (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
    () => true,
    () => false,
  )
