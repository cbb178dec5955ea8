import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import '../../../staff.scss'
import { MergeUnion } from '../../merge-union.tsx'
import { CloseUnion, MoveUnion } from '../../move-or-close.tsx'

/** Moving, closing or merging a union (`act`). */
export default function RearrangePage() {
  const { orgId = '', act } = usePageQuery()
  const answer = useAnswer('GET /organisations/{orgId}', { params: { orgId } })
  const union = answer.data
  if (union && act === 'move') return <MoveUnion union={union} />
  if (union && act === 'merge') return <MergeUnion union={union} />
  if (union) return <CloseUnion union={union} />
  return (
    <Page>
      <Loaded answer={answer}>{() => null}</Loaded>
    </Page>
  )
}
