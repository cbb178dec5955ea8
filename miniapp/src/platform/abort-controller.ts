/** The part of the standard AbortController that react-query uses, for engines without one. Webpack provides it in the WeChat build. */
type Listener = () => void

class Signal {
  aborted = false
  reason: unknown
  onabort: Listener | null = null
  private listeners: Listener[] = []

  addEventListener(_type: string, listener: Listener) {
    this.listeners.push(listener)
  }
  removeEventListener(_type: string, listener: Listener) {
    this.listeners = this.listeners.filter(other => other !== listener)
  }
  throwIfAborted() {
    if (this.aborted) throw this.reason
  }
  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.onabort?.()
    for (const listener of this.listeners) listener()
  }
}

export class AbortController {
  signal = new Signal()
  abort(reason: unknown = new Error('aborted')) {
    this.signal.fire(reason)
  }
}
