import { type ReactNode, useEffect, useState } from 'react'
import { back, replaceBy } from '../../../../platform/navigate.ts'
import { scrollToTop } from '../../../../platform/scroll.ts'
import { type PartId, parts } from '../programme-lines.ts'
import { type Editing, useProgrammeEdit } from '../use-programme-edit.ts'
import '../programmes.scss'
import { AmountsPart } from './amounts-part.tsx'
import { BasicsPart } from './basics-part.tsx'
import { CheckScreen } from './check-screen.tsx'
import { DocumentsPart } from './documents-part.tsx'
import type { PartDesk } from './part-page.tsx'
import { QuestionsPart } from './questions-part.tsx'
import { RulesPart } from './rules-part.tsx'
import { StepsPart } from './steps-part.tsx'
import { TaskList } from './task-list.tsx'
import { WhoPart } from './who-part.tsx'

const partScreens: Record<PartId, (props: { desk: PartDesk }) => ReactNode> = {
  basics: BasicsPart,
  who: WhoPart,
  questions: QuestionsPart,
  documents: DocumentsPart,
  amounts: AmountsPart,
  steps: StepsPart,
  rules: RulesPart,
}

/** A list of parts, each a screen of its own, then everything once more before it is saved. */
export function ProgrammeEditor({ editing }: { editing: Editing }) {
  const edit = useProgrammeEdit(editing)
  const [at, setAt] = useState<PartId | 'check'>()
  const [tried, setTried] = useState<readonly PartId[]>([])
  useEffect(scrollToTop, [at])
  const toCheck = () => {
    setTried(parts)
    setAt('check')
  }
  const saved = (programmeId: string) => {
    if (editing.programmeId) back()
    else replaceBy('staff/aid/pages/programme/index', { programmeId })
  }
  if (at === 'check')
    return <CheckScreen edit={edit} onPart={setAt} onBack={() => setAt(undefined)} onLeave={back} onSaved={saved} />
  if (at === undefined)
    return <TaskList edit={edit} editing={editing} tried={tried} onPart={setAt} onCheck={toCheck} onLeave={back} />
  const Part = partScreens[at]
  const desk: PartDesk = {
    draft: edit.edit.draft,
    change: next => edit.change(at, next),
    problems: edit.problems.filter(problem => problem.part === at),
    tried: tried.includes(at),
    onTried: () => setTried([...tried, at]),
    onBack: () => setAt(undefined),
  }
  return <Part desk={desk} />
}
