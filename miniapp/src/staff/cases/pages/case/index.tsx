import { replaceBy, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Page } from '../../../../ui/page.tsx'
import '../../../staff.scss'
import { CaseActions } from '../../case-actions.tsx'
import { CaseBody } from '../../case-body.tsx'
import { caseChanged } from '../../case-changed.ts'

/** One case: read, then decide. */
export default function CasePage() {
  const { caseId = '' } = usePageQuery()
  usePullRefresh(caseChanged)
  const next = (nextId: string) => replaceBy('staff/cases/pages/case/index', { caseId: nextId })
  return (
    <Page actions={<CaseActions caseId={caseId} onNext={next} onBack={() => replaceBy('staff/cases/pages/todo/index')} />}>
      <CaseBody caseId={caseId} />
    </Page>
  )
}
