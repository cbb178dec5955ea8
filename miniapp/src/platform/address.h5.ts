/** Writes what the page shows into its address, so that reloading or passing the address on shows the same. Adds no step to the way back. */
export function keepInAddress(query: Record<string, string | undefined>): void {
  const [route = ''] = window.location.hash.split('?')
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  window.history.replaceState(window.history.state, '', `${route}${text ? `?${text}` : ''}`)
}
