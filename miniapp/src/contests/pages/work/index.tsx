import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { replaceBy, usePageQuery } from '../../../platform/navigate.ts'
import { localToday } from '../../../ui/dates.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { formOf, formOfWork } from '../../work/form.ts'
import { WorkProgress } from '../../work/progress.tsx'
import { WorkFormScreen } from '../../work/work-form.tsx'

const open = (caseId: string) => replaceBy('contests/pages/work/index', { caseId })

/** `caseId`: one that was handed in; `contestId`: a new one for this call. */
export default function WorkPage() {
  const { caseId, contestId = '' } = usePageQuery()
  return caseId ? <HandedIn caseId={caseId} /> : <NewWork contestId={contestId} />
}

function HandedIn({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /me/contest-works/{caseId}', { params: { caseId } })
  const [isMending, setMending] = useState(false)
  const work = answer.data?.work
  if (!work)
    return (
      <Page>
        <Loaded answer={answer}>{() => null}</Loaded>
      </Page>
    )
  if (!isMending || work.case.state !== 'returned') return <WorkProgress work={work} onMend={() => setMending(true)} />
  return (
    <WorkFormScreen
      contestId={work.contestId}
      contestTitle={work.contestTitle}
      start={formOfWork(work)}
      photos={work.proofs}
      today={localToday()}
      version={0}
      returned={{ caseId, version: work.case.version, isSumFixed: work.vouchedFen !== undefined }}
      onHandedIn={() => setMending(false)}
    />
  )
}

function NewWork({ contestId }: { contestId: string }) {
  const params = { contestId }
  const contest = useAnswer('GET /contests/{contestId}', { params }).data?.contest
  const answer = useAnswer('GET /me/contests/{contestId}/work-draft', { params })
  const kept = answer.data
  if (!kept)
    return (
      <Page>
        <Loaded answer={answer}>{() => null}</Loaded>
      </Page>
    )
  return (
    <WorkFormScreen
      contestId={contestId}
      contestTitle={contest?.title ?? ''}
      start={formOf(kept.draft)}
      photos={kept.photos}
      today={localToday()}
      version={kept.version}
      onHandedIn={open}
    />
  )
}
