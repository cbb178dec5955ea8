import { useAnswer } from '../../../../platform/answers.ts'
import { back, replaceBy, usePageQuery } from '../../../../platform/navigate.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { unionsOf, useGrants } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { copyOf, draftOf, emptyDraft } from '../../contest-draft.ts'
import '../../contests.scss'
import { ContestEditor } from '../../edit/contest-editor.tsx'

/** Changes one contest (`contestId`), or writes a new one for a union (`orgId`), perhaps like another (`copyOf`). */
export default function EditPage() {
  const { contestId, orgId, copyOf: from } = usePageQuery()
  if (contestId) return <Change contestId={contestId} />
  return from ? <Copy from={from} orgId={orgId} /> : <Fresh orgId={orgId} />
}

const opened = (contestId: string) => replaceBy('staff/contests/pages/contest/index', { contestId })
const notFound = (code: string | undefined) => (code === 'not-found' ? refusalWords('not-found') : undefined)

function Change({ contestId }: { contestId: string }) {
  const answer = useAnswer('GET /staff/contests/{contestId}', { params: { contestId } })
  if (!answer.data)
    return (
      <Page>
        <Loaded answer={answer} refused={notFound}>
          {() => null}
        </Loaded>
      </Page>
    )
  const { contest } = answer.data
  if (contest.state === 'calledOff')
    return (
      <Page>
        <Empty icon="trophy" sentence="这场竞赛已经取消，不能再改。可以照抄一场新的。" />
      </Page>
    )
  return (
    <ContestEditor
      title={`修改“${contest.form.title}”`}
      editing={{
        start: draftOf(contest.form),
        saved: { contestId, version: contest.version, form: contest.form },
        shelf: contestId,
      }}
      orgName={contest.orgName}
      fixed={contest.state === 'published'}
      onSaved={back}
    />
  )
}

function Copy({ from, orgId }: { from: string; orgId: string | undefined }) {
  const answer = useAnswer('GET /staff/contests/{contestId}', { params: { contestId: from } })
  const orgName = useUnionName(orgId)
  return answer.data && orgName !== undefined ? (
    <ContestEditor
      title={`照“${answer.data.contest.form.title}”办一场`}
      editing={{
        start: copyOf(answer.data.contest.form, orgId ?? answer.data.contest.form.orgId),
        shelf: `copy:${from}:${orgId ?? ''}`,
      }}
      orgName={orgName || answer.data.contest.orgName}
      fixed={false}
      onSaved={opened}
    />
  ) : (
    <Page>
      <Loaded answer={answer} refused={notFound}>
        {() => null}
      </Loaded>
    </Page>
  )
}

function Fresh({ orgId = '' }: { orgId: string | undefined }) {
  const grants = useGrants()
  const orgName = useUnionName(orgId)
  if (orgName === undefined)
    return (
      <Page>
        <Loaded answer={grants}>{() => null}</Loaded>
      </Page>
    )
  return (
    <ContestEditor
      title="办一场竞赛"
      editing={{ start: emptyDraft(orgName ? orgId : ''), shelf: `new:${orgId}` }}
      orgName={orgName}
      fixed={false}
      onSaved={opened}
    />
  )
}

/** `''`: none of the unions where the caller has a role; `undefined`: not known yet. */
function useUnionName(orgId: string | undefined): string | undefined {
  const { data } = useGrants()
  return data && (unionsOf(data.items, 'manager', 'reviewer').find(one => one.orgId === orgId)?.orgName ?? '')
}
