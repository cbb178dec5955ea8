import { create } from 'zustand'
import type { Place } from 'shared-types/geo'

/**
 * Where the list is measured from. For this visit only and never stored; the server hears of it, rounded to some hundred metres, only
 * from somebody who is far from the county.
 */
export interface Here extends Place {
  /** 您的位置 or what was chosen. */
  name: string
}

export const useHere = create<{ here: Here | undefined; set: (here: Here | undefined) => void }>(set => ({
  here: undefined,
  set: here => set({ here }),
}))
