import { View } from '@tarojs/components'
import { useAnswer } from '../../platform/answers.ts'
import { useKeys } from '../../platform/keys'
import { Empty } from '../../ui/problem.tsx'
import { CaseActions } from './case-actions.tsx'
import { CaseBody } from './case-body.tsx'
import type { Shown } from './todo-list.tsx'

interface CaseBesideProps {
  caseId: string | undefined
  shown: Shown
  onChoose: (caseId: string) => void
}

/** On a desktop the case stands beside the list; j and k go down and up in it. */
export function CaseBeside({ caseId, shown, onChoose }: CaseBesideProps) {
  const { data } = useAnswer('GET /staff/cases', { query: { ...shown, cursor: undefined } })
  const ids = data?.items.map(one => one.caseId) ?? []
  const step = (by: number) => {
    const at = caseId ? ids.indexOf(caseId) : by > 0 ? -1 : ids.length
    const next = ids[at + by]
    if (next) onChoose(next)
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  if (!caseId)
    return <Empty icon="clipboard-list" sentence="从左边选一件，内容在这里打开。也可以按 j 看下一件，按 k 看上一件。" />
  return (
    <View key={caseId}>
      <View className="desk-actions">
        <CaseActions caseId={caseId} onNext={onChoose} />
      </View>
      <CaseBody caseId={caseId} />
    </View>
  )
}
