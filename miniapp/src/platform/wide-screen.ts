/** A phone never has room for a list and a case beside each other. */
export const useWideScreen = (): boolean => false
