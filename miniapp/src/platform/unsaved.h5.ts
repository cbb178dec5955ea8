import { useEffect } from 'react'

/** The browser asks in its own words, and only when the page is closed or loaded anew. */
export function useUnsavedWarning(unsaved: boolean, _message: string): void {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
