import { storage } from '../platform/storage.ts'

/** What a guest keeps to see the answers: random words that only the server can turn into a case. */
const shelf = 'station-receipts'
/** As many as one question to the server may carry. */
const most = 20

export function receipts(): string[] {
  try {
    return JSON.parse(String(storage.getItem(shelf) ?? '[]')) as string[]
  } catch {
    return []
  }
}

export const keepReceipt = (receipt: string): void =>
  void storage.setItem(shelf, JSON.stringify([receipt, ...receipts().filter(one => one !== receipt)].slice(0, most)))
