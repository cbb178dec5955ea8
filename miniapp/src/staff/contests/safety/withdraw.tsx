import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet.tsx'
import { Said } from '../../said.tsx'
import { safetyChanged } from './safety-changed.ts'

interface WithdrawProps {
  contestId: string
  orgId: string
  version: number
  onDone: () => void
}

/** The unit takes its entry back; until the closing it may enter anew. */
export function Withdraw({ contestId, orgId, version, onDone }: WithdrawProps) {
  const [asking, setAsking] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/contests/{contestId}/safety-entries/{orgId}/withdrawal')
  const withdraw = async () => {
    const withdrawn = await submit({ params: { contestId, orgId }, body: { version } })
    await safetyChanged()
    if (!withdrawn) return
    setAsking(false)
    onDone()
  }
  return (
    <>
      <Button kind="link" id="withdraw-entry" label="撤回报名" onPress={() => setAsking(true)} />
      {asking && (
        <Sheet
          title="撤回本单位的报名？"
          confirm={{ label: '撤回报名', danger: true, busy: busy && '正在撤回', onPress: () => void withdraw() }}
          said={<Said failure={failure} />}
          onClose={() => setAsking(false)}
        >
          填好的班组会留着，截止前还可以重新报名。
        </Sheet>
      )}
    </>
  )
}
