/** Pages stay in the document under the one shown, so the same id may stand there several times: the shown one is meant. */
export function focusOn(id: string): void {
  const named = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)]
  named.find(element => element.offsetParent !== null)?.focus()
}
