import { useEffect, useRef, useState } from 'react'
import { asFailure, type Failure, isPassing } from '../platform/request.ts'
import { storage } from '../platform/storage.ts'
import { same } from './changes.ts'

/** Something as the server has it. */
interface Kept<T> {
  content: T
  version: number
}

interface Keeping<T> {
  /** Its place on the phone until the server has it. */
  shelf: string
  start: Kept<T>
  /** What of it goes to the server. */
  toSend: (content: T) => unknown
  /** What of it may lie on the phone. */
  forShelf: (content: T) => T
  /** Throws `Failure`. `catchUp`: what the screen shows afterwards, where saving itself changes it. */
  save: (content: T, version: number) => Promise<Kept<T> & { catchUp?: (mine: T) => T }>
  load: () => Promise<Kept<T>>
  /** Two phones: what was changed here since `saved`, over what the other saved. */
  layOver: (saved: T, mine: T, theirs: T) => T
  /** The refusals that say so. */
  changedCodes: readonly string[]
}

export type Saving = 'nothing-yet' | 'saving' | 'saved' | 'not-saved' | 'refused'

export const savingWords: Record<Saving, string> = {
  'nothing-yet': '',
  saving: '正在保存…',
  saved: '已保存',
  'not-saved': '还没存上，先记在这部手机上，连上网后会自动再存',
  refused: '',
}

const pause = 700
const tryAgainAfter = 5_000

interface Shelved<T> {
  saved: T
  mine: T
}

function onShelf<T>(shelf: string): Shelved<T> | undefined {
  try {
    return (JSON.parse(String(storage.getItem(shelf) ?? 'null')) ?? undefined) as Shelved<T> | undefined
  } catch {
    return undefined
  }
}

/** What was typed before the network or the app went away, over what the server has now. */
function restored<T>({ shelf, start, layOver }: Keeping<T>): T {
  const before = onShelf<T>(shelf)
  return before ? layOver(before.saved, before.mine, start.content) : start.content
}

/**
 * A form that keeps itself: on the phone at once, on the server soon after each change, so that any phone can go on. When another phone
 * was quicker, both phones' changes are put together.
 */
export function useKeptForm<T>(keeping: Keeping<T>) {
  const [content, setContent] = useState<T>(() => restored(keeping))
  const [saving, setSaving] = useState<Saving>('nothing-yet')
  const [failure, setFailure] = useState<Failure>()
  const [merges, setMerges] = useState(0)
  const [attempt, setAttempt] = useState(0)
  const latest = useRef({ keeping, content })
  latest.current = { keeping, content }
  const saved = useRef(keeping.start)
  const line = useRef(Promise.resolve())
  const held = useRef(false)
  const again = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isUnsaved = () => {
    const { keeping: k, content: mine } = latest.current
    return !same(k.toSend(mine), k.toSend(saved.current.content))
  }

  const takeOver = async () => {
    const { keeping: k } = latest.current
    const theirs = await k.load()
    const before = saved.current.content
    saved.current = theirs
    setContent(mine => k.layOver(before, mine, theirs.content))
    setMerges(n => n + 1)
  }
  const saveOnce = async () => {
    if (held.current || !isUnsaved()) return
    const { keeping: k, content: sent } = latest.current
    setSaving('saving')
    try {
      const { catchUp, ...kept } = await k.save(sent, saved.current.version)
      saved.current = kept
      if (catchUp) setContent(catchUp)
      setFailure(undefined)
      setSaving('saved')
      storage.removeItem(k.shelf)
    } catch (error) {
      const found = asFailure(error)
      if (found.code && k.changedCodes.includes(found.code)) return takeOver().catch(() => setSaving('not-saved'))
      setFailure(found)
      setSaving(isPassing(found) ? 'not-saved' : 'refused')
      if (isPassing(found)) again.current = setTimeout(() => setAttempt(n => n + 1), tryAgainAfter)
    }
  }
  const saveNow = () => (line.current = line.current.then(saveOnce))

  useEffect(() => {
    if (!isUnsaved()) return
    // from the first keystroke on: what is shown beside it may be out of date
    if (!held.current) setSaving('saving')
    const { shelf, forShelf } = keeping
    storage.setItem(shelf, JSON.stringify({ saved: forShelf(saved.current.content), mine: forShelf(content) }))
    const timer = setTimeout(() => void saveNow(), pause)
    return () => {
      clearTimeout(timer)
      clearTimeout(again.current)
    }
  }, [content, attempt])
  useEffect(() => () => void saveNow(), [])

  return {
    content,
    change: setContent,
    saving,
    /** Why it was refused; a lost network is told by `saving`. */
    failure: saving === 'refused' ? failure : undefined,
    /** How often another phone's changes came in: fields with a text of their own begin anew. */
    merges,
    version: () => saved.current.version,
    /** The server moved on by another act of this person, its content the same. */
    confirmed: (version: number) => {
      saved.current = { ...saved.current, version }
    },
    saveNow,
    /** While it is being sent off: a draft saved after it would stand there again as unfinished. */
    hold: () => {
      held.current = true
      return line.current
    },
    resume: () => {
      held.current = false
      setAttempt(n => n + 1)
    },
    /** It has been sent off: nothing of it stays on the phone. */
    forget: () => {
      held.current = true
      storage.removeItem(keeping.shelf)
    },
  }
}
