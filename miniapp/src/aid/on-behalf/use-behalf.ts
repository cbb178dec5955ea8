import type { Programme } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { storage } from '../../platform/storage.ts'
import { useUnsavedWarning } from '../../platform/unsaved'
import { type Behalf, emptyBehalf, forShelf } from './behalf.ts'

function onShelf(shelf: string): Partial<Behalf> | undefined {
  try {
    return JSON.parse(String(storage.getItem(shelf) ?? 'null')) as Partial<Behalf> | undefined
  } catch {
    return undefined
  }
}

/** Kept on this phone alone until it is sent: the server keeps nobody's draft for somebody else. */
export function useBehalf(programme: Programme, agentId: string) {
  const shelf = `aid-behalf-${agentId}-${programme.programmeId}`
  const [kept] = useState(() => onShelf(shelf))
  const [content, setContent] = useState<Behalf>(() => ({ ...emptyBehalf(), ...kept }))
  const [isChanged, setChanged] = useState(false)
  useUnsavedWarning(isChanged, '还没有提交，确定离开吗？证件号码、银行卡和病情不会留在这部手机上。')
  const change = (next: (old: Behalf) => Behalf) => {
    setChanged(true)
    setContent(old => {
      const behalf = next(old)
      storage.setItem(shelf, JSON.stringify(forShelf(behalf, programme)))
      return behalf
    })
  }
  const forget = () => {
    setChanged(false)
    storage.removeItem(shelf)
  }
  return { content, change, forget, isResumed: Boolean(kept) }
}
