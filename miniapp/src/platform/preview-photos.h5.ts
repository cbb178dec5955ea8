/** A browser shows a picture best by itself. */
export const previewPhotos = (urls: readonly string[], at: number): void => void window.open(urls[at], '_blank', 'noopener')
