import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { useEffect, useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { useUnsavedWarning } from '../../../platform/unsaved'
import { type Edit, forgetEdit, keepEdit, keptEdit } from './kept-edit.ts'
import { programmesChanged } from './programmes-changed.ts'
import { draftOf, factsOf, type ProgrammeDraft, rebased } from './programme-draft.ts'
import { changesBetween, clashWords } from './programme-changes.ts'
import { type PartId, same } from './programme-lines.ts'
import { draftProblems, type Problem, refusedProblems } from './programme-problems.ts'

export interface Editing {
  /** Absent: it is a new one. */
  programmeId?: string
  /** Of what was written, 0 where nothing was. */
  version: number
  /** What was written, or is in force; for a new one, what it begins from. */
  facts: ProgrammeFacts
  /** The version in force; absent: none is. */
  inForce?: number
  /** Whose draft it is that the edit begins from, in words. */
  from?: string
  /** Under which name the edit lies on the phone. */
  shelf: string
}

const begun = ({ version, facts }: Editing): Edit => ({ basedOn: version, base: facts, draft: draftOf(facts), reason: '' })

const isTouched = ({ draft, base, reason }: Edit) => !same(draft, draftOf(base)) || reason.trim() !== ''

/** An edit of a programme: kept on the phone, checked here, saved on top of the version it began from. */
export function useProgrammeEdit(editing: Editing) {
  const { programmeId, version, facts, shelf } = editing
  const [edit, setEdit] = useState(() => keptEdit(shelf) ?? begun(editing))
  const [refused, setRefused] = useState<Problem[]>([])
  const [savedAs, setSavedAs] = useState<string>()
  const adding = useSubmit('POST /staff/aid/programmes')
  const changing = useSubmit('PUT /staff/aid/programmes/{programmeId}')
  const { busy, failure, clear } = programmeId ? changing : adding
  useEffect(() => {
    if (failure) setRefused(refusedProblems(failure))
  }, [failure])

  const put = (next: Edit) => {
    setEdit(next)
    clear()
    if (isTouched(next)) keepEdit(shelf, next)
    else forgetEdit(shelf)
  }
  const now = factsOf(edit.draft)
  const touched = isTouched(edit)
  const newer = !savedAs && version !== edit.basedOn
  useEffect(() => {
    if (newer && !touched) setEdit(begun(editing))
  }, [newer, touched])
  useUnsavedWarning(touched && !busy && !savedAs, '改动还没有保存上去，先记在这台设备上了。确定离开吗？')

  const save = async () => {
    setRefused([])
    const body = { facts: now, reason: edit.reason.trim() }
    const done = programmeId
      ? await changing.submit({ params: { programmeId }, body: { ...body, version: edit.basedOn } })
      : await adding.submit({ body })
    if (done) {
      forgetEdit(shelf)
      setSavedAs(done.programme.programmeId)
    }
    await programmesChanged()
    return done
  }
  return {
    edit,
    now,
    touched,
    busy,
    failure,
    isNew: !programmeId,
    changes: changesBetween(edit.base, now),
    problems: [...draftProblems(edit.draft), ...refused],
    /** Somebody else wrote another draft, or put one in force, since this edit began. */
    overtaken: newer && touched,
    /** An answer that was lost on the way: what is written is what was filled in. */
    alreadySaved: newer && same(facts, now),
    theirs: changesBetween(edit.base, facts),
    clashes: clashWords(edit.base, now, facts),
    change: (part: PartId, next: Partial<ProgrammeDraft>) => {
      setRefused(refused.filter(problem => problem.part !== part))
      put({ ...edit, draft: { ...edit.draft, ...next } })
    },
    setReason: (reason: string) => put({ ...edit, reason }),
    save,
    rebase: () => put({ ...edit, basedOn: version, base: facts, draft: rebased(edit.draft, edit.base, facts) }),
    giveUp: () => {
      forgetEdit(shelf)
      clear()
      setRefused([])
      setEdit(begun(editing))
    },
  }
}

export type ProgrammeEdit = ReturnType<typeof useProgrammeEdit>
