import { storage } from '../platform/storage.ts'

/** What is written at the desk lies on this device until it is saved or given up, each under a name of its own. */

export function keptWords<T>(name: string): T | undefined {
  try {
    const text = storage.getItem(name) as string | null
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

export const keepWords = (name: string, words: unknown): void => void storage.setItem(name, JSON.stringify(words))
export const forgetWords = (name: string): void => void storage.removeItem(name)
