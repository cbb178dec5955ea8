import { create } from 'zustand'
import type { Place } from 'shared-types/geo'

/** Where the list is measured from. For this visit only: nobody's whereabouts lie on the phone or leave it. */
export interface Here extends Place {
  /** 您的位置 or what was chosen. */
  name: string
}

export const useHere = create<{ here: Here | undefined; set: (here: Here | undefined) => void }>(set => ({
  here: undefined,
  set: here => set({ here }),
}))
