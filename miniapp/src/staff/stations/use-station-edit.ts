import { useEffect, useState } from 'react'
import { useUnsavedWarning } from '../../platform/unsaved'
import { forgetWords, keepWords, keptWords } from '../kept-words.ts'
import { rebased, type StationDraft } from './station-draft.ts'

interface Edit {
  /** The version that was read, 0 for a new station, and what it said. */
  version: number
  base: StationDraft
  draft: StationDraft
  orgName: string
}

interface Origin {
  /** Under which name it lies on the device. */
  shelf: string
  version: number
  draft: StationDraft
  orgName: string
}

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

/**
 * A station's file while it is edited: on this device until it is saved or given up. Where somebody else saved meanwhile, what was not
 * touched here becomes theirs and the rest stays to be looked at.
 * @param again draws the form anew: inputs hold what is typed themselves
 */
export function useStationEdit({ shelf, version, draft: base, orgName }: Origin, again: () => void) {
  const begun: Edit = { version, base, draft: base, orgName }
  const [found] = useState(() => keptWords<Edit>(shelf))
  const [edit, setEdit] = useState(found ?? begun)
  const [isSaved, setSaved] = useState(false)
  const isTouched = differs(edit.draft, edit.base)
  useUnsavedWarning(isTouched && !isSaved, '内容还没有保存，先记在这台设备上了。确定离开吗？')
  const put = (next: Edit) => {
    setEdit(next)
    if (differs(next.draft, next.base)) keepWords(shelf, next)
    else forgetWords(shelf)
  }
  useEffect(() => {
    if (!isSaved && version !== edit.version) put({ ...edit, version, base, draft: rebased(edit.draft, edit.base, base) })
  }, [version])
  return {
    ...edit,
    wasKept: found !== undefined,
    change: (next: Partial<Pick<Edit, 'draft' | 'orgName'>>) => put({ ...edit, ...next }),
    saved: () => {
      setSaved(true)
      forgetWords(shelf)
    },
    giveUp: () => {
      put(begun)
      again()
    },
  }
}

export type StationEdit = ReturnType<typeof useStationEdit>
