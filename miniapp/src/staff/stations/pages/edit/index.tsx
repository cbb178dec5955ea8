import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Anew } from '../../../kept-from-before.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { AddStation, ChangeStation } from '../../edit-station.tsx'
import '../../stations.scss'

/** Changes one station (`stationId`) or adds one. */
export default function EditPage() {
  const { stationId } = usePageQuery()
  return <Anew>{again => (stationId ? <Change stationId={stationId} again={again} /> : <AddStation again={again} />)}</Anew>
}

function Change({ stationId, again }: { stationId: string; again: () => void }) {
  const answer = useAnswer('GET /staff/stations/{stationId}', { params: { stationId } })
  const union = useAnswer(
    'GET /organisations/{orgId}',
    { params: { orgId: answer.data?.orgId ?? '' } },
    { when: Boolean(answer.data) },
  )
  if (answer.data && union.data) return <ChangeStation file={answer.data} orgName={union.data.name} again={again} />
  return (
    <Page>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {() => null}
      </Loaded>
    </Page>
  )
}
