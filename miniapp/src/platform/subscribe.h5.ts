/** Subscribe messages exist in WeChat only; in a browser there is nothing to ask and nothing to report. */
export const askToSend = (_templateIds: string[]): Promise<never[]> => Promise.resolve([])
