import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import '../../../staff.scss'
import { AddUnion, ChangeUnion } from '../../edit-union.tsx'

/** Changes one union (`orgId`) or adds one below another (`parentId`). */
export default function EditPage() {
  const { orgId, parentId } = usePageQuery()
  const answer = useAnswer('GET /organisations/{orgId}', { params: { orgId: orgId ?? parentId ?? '' } })
  if (answer.data) return orgId ? <ChangeUnion union={answer.data} /> : <AddUnion parent={answer.data} />
  return (
    <Page>
      <Loaded answer={answer}>{() => null}</Loaded>
    </Page>
  )
}
