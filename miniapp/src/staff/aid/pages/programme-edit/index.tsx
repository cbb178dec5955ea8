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
import { beginsFrom } from '../../../draft-view.ts'
import { blankFor, copyFor, factsToCopy, factsToEdit } from '../../programmes/programme-origin.ts'
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
  const answer = useAnswer('GET /staff/aid/programmes/{programmeId}', { params: { programmeId } })
  const kept = answer.data
  const copies = year !== undefined
  const facts = useMemo(() => kept && (copies ? factsToCopy(kept) : factsToEdit(kept)), [kept, copies])
  if (kept && !facts)
    return (
      <Page>
        <Empty icon="heart-handshake" sentence="写的一稿已经作废，没有可以改的。请回到列表，新设一个项目。" />
      </Page>
    )
  if (!kept || !facts)
    return (
      <Page>
        <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
          {() => null}
        </Loaded>
      </Page>
    )
  if (year !== undefined)
    return <ProgrammeEditor editing={{ version: 0, facts: copyFor(facts, year), shelf: `${programmeId}:${year}` }} />
  const { draftVersion: version, inForce } = kept
  const from = beginsFrom(kept)
  return (
    <ProgrammeEditor
      editing={{
        programmeId,
        version,
        facts,
        shelf: programmeId,
        ...(inForce && { inForce: inForce.version }),
        ...(from && { from }),
      }}
    />
  )
}

function Blank({ year }: { year: number }) {
  const facts = useMemo(() => blankFor(year, localToday()), [year])
  return <ProgrammeEditor editing={{ version: 0, facts, shelf: `new:${year}` }} />
}
