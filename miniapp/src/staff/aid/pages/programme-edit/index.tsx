import { useMemo } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { localToday } from '../../../../ui/dates.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { ProgrammeEditor } from '../../programmes/edit/programme-editor.tsx'
import { factsIn } from '../../programmes/programme-draft.ts'
import { blankFor, copyFor } from '../../programmes/programme-origin.ts'
import { useMayChange } from '../../programmes/at-county.ts'

/** Changes one programme (`programmeId`), or begins one of a year (`year`), from nothing or as another one is (`copyOf`). */
export default function ProgrammeEditPage() {
  const { programmeId, copyOf, year = localToday().slice(0, 4) } = usePageQuery()
  const mayChange = useMayChange()
  if (mayChange === false)
    return (
      <Page>
        <Empty icon="lock" sentence="帮扶项目由县总工会的管理员设置，您可以看，不能改。" />
      </Page>
    )
  if (programmeId) return <FromProgramme programmeId={programmeId} />
  return copyOf ? <FromProgramme programmeId={copyOf} year={Number(year)} /> : <Blank year={Number(year)} />
}

/** Changes it, or with `year` begins another like it. */
function FromProgramme({ programmeId, year }: { programmeId: string; year?: number }) {
  const answer = useAnswer('GET /aid/programmes/{programmeId}', { params: { programmeId } })
  const programme = answer.data
  const facts = useMemo(() => programme && factsIn(programme), [programme])
  if (!programme || !facts)
    return (
      <Page>
        <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
          {() => null}
        </Loaded>
      </Page>
    )
  if (year !== undefined)
    return <ProgrammeEditor editing={{ version: 0, facts: copyFor(facts, year), shelf: `${programmeId}:${year}` }} />
  return <ProgrammeEditor editing={{ programmeId, version: programme.version, facts, shelf: programmeId }} />
}

function Blank({ year }: { year: number }) {
  const facts = useMemo(() => blankFor(year, localToday()), [year])
  return <ProgrammeEditor editing={{ version: 0, facts, shelf: `new:${year}` }} />
}
