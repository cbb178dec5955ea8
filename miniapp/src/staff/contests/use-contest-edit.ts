import type { ContestForm } from 'shared-types/contest-form'
import { useEffect, useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { useUnsavedWarning } from '../../platform/unsaved'
import { type ContestDraft, draftOf, rebased, same } from './contest-draft.ts'
import { contestsChanged } from './contests-changed.ts'
import { formOf } from './draft-form.ts'
import { draftProblems } from './draft-problems.ts'
import { forgetDraft, keepDraft, type KeptDraft, keptDraft } from './kept-draft.ts'

export interface Editing {
  /** What it begins from: the contest itself, or for a new one nothing or a copy. */
  start: ContestDraft
  /** Absent: it is a new one. */
  saved?: { contestId: string; version: number; form: ContestForm }
  /** Under which name the draft lies on the phone. */
  shelf: string
}

const begun = ({ start, saved }: Editing): KeptDraft => ({
  basedOn: saved?.version ?? 0,
  base: start,
  ...(saved ? { form: saved.form } : {}),
  draft: start,
})

/** A contest while it is written: kept on the phone, checked here, saved on top of the version it began from. */
export function useContestEdit(editing: Editing) {
  const { saved, shelf } = editing
  const [found] = useState(() => keptDraft(shelf))
  const [kept, setKept] = useState(found ?? begun(editing))
  const [isDone, setDone] = useState(false)
  const [givenUp, setGivenUp] = useState(0)
  const adding = useSubmit('POST /staff/contests')
  const changing = useSubmit('PUT /staff/contests/{contestId}')
  const { busy, failure, clear } = saved ? changing : adding
  const put = (next: KeptDraft) => {
    setKept(next)
    if (same(next.draft, next.base)) forgetDraft(shelf)
    else keepDraft(shelf, next)
  }
  const version = saved?.version ?? 0
  const overtaken = !isDone && version > kept.basedOn
  useEffect(() => {
    if (!overtaken || !saved) return
    const newest = draftOf(saved.form)
    put({ basedOn: version, base: newest, form: saved.form, draft: rebased(kept.draft, kept.base, newest) })
  }, [overtaken, version])
  const touched = !same(kept.draft, kept.base)
  useUnsavedWarning(touched && !busy && !isDone, '内容还没有保存，先记在这台设备上了。确定离开吗？')

  const save = async (reason?: string) => {
    const form = formOf(kept.draft, kept.form)
    const done = saved
      ? await changing.submit({
          params: { contestId: saved.contestId },
          body: { form, version: kept.basedOn, ...(reason ? { reason } : {}) },
        })
      : await adding.submit({ body: form })
    if (done) {
      setDone(true)
      forgetDraft(shelf)
    }
    await contestsChanged()
    return done?.contest
  }
  return {
    draft: kept.draft,
    problems: draftProblems(kept.draft),
    wasKept: Boolean(found),
    /** Inputs hold what is typed themselves: they begin anew when this changes. */
    begunAt: `${kept.basedOn}-${givenUp}`,
    touched,
    busy,
    failure,
    set: (part: Partial<ContestDraft>) => {
      clear()
      put({ ...kept, draft: { ...kept.draft, ...part } })
    },
    giveUp: () => {
      forgetDraft(shelf)
      setKept(begun(editing))
      setGivenUp(givenUp + 1)
    },
    save,
  }
}
