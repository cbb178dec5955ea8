import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import '../../../staff.scss'
import { BulletinForm } from '../../bulletin-form.tsx'

/** Writes a new bulletin, or the draft of one that is there (`bulletinId`). */
export default function EditPage() {
  const { bulletinId } = usePageQuery()
  const params = { bulletinId: bulletinId ?? '' }
  const answer = useAnswer('GET /staff/bulletins/{bulletinId}', { params }, { when: Boolean(bulletinId) })
  if (!bulletinId) return <BulletinForm />
  if (answer.data) return <BulletinForm bulletin={answer.data.bulletin} />
  return (
    <Page>
      <Loaded answer={answer}>{() => null}</Loaded>
    </Page>
  )
}
