/** The page and its API come from one origin. */
export const apiBase = '/api'
