import { useState } from 'react'
import { useUnsavedWarning } from '../platform/unsaved'
import { forgetWords, keepWords, keptWords } from './kept-words.ts'

interface Kept<Words> {
  /** The version that was read when it began; 0 for something new. */
  basedOn: number
  words: Words
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Nothing where it is no other than what the form begins with. */
function foundOn<Words>(shelf: string, start: Words): Kept<Words> | undefined {
  const kept = keptWords<Kept<Words>>(shelf)
  if (!kept || !same(kept.words, start)) return kept
  forgetWords(shelf)
  return undefined
}

/**
 * The words of a form, on this device until they are saved or given up: whoever goes back, or closes the page, finds them again.
 * @param shelf the name under which they lie
 * @param version of what they change; 0 for something new
 * @param again draws the form anew
 */
export function useKeptWords<Words>(shelf: string, version: number, begin: () => Words, again: () => void) {
  const [start] = useState(begin)
  const [found] = useState(() => foundOn(shelf, start))
  const [basedOn] = useState(found?.basedOn ?? version)
  const [words, setWords] = useState(found?.words ?? start)
  const [isOver, setOver] = useState(false)
  const isTouched = !same(words, start)
  useUnsavedWarning(isTouched && !isOver, '内容还没有保存，先记在这台设备上了。确定离开吗？')
  const forget = () => {
    setOver(true)
    forgetWords(shelf)
  }
  return {
    words,
    /** For `useReadVersion`: what was found may have begun with an older one than is shown. */
    basedOn,
    wasKept: found !== undefined,
    change: (next: Words) => {
      setWords(next)
      if (same(next, start)) forgetWords(shelf)
      else keepWords(shelf, { basedOn, words: next } satisfies Kept<Words>)
    },
    /** They are saved. */
    forget,
    giveUp: () => {
      forget()
      again()
    },
  }
}
