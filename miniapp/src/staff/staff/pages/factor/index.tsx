import { useState } from 'react'
import { outdateAll, useAnswer } from '../../../../platform/answers.ts'
import { back } from '../../../../platform/navigate.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import '../../../staff.scss'
import { BindFactor } from '../../bind-factor.tsx'
import { FactorSettings } from '../../factor-settings.tsx'
import { GiveFactor } from '../../give-factor.tsx'
import { RecoveryCodes } from '../../recovery-codes.tsx'

/** Binds an authenticator, takes its code for this session, and gives recovery codes: whatever comes next. */
export default function FactorPage() {
  const answer = useAnswer('GET /me/second-factor', {})
  const [codes, setCodes] = useState<readonly string[]>()
  const [changing, setChanging] = useState(false)
  const done = () => {
    // Pages that were refused without it ask again.
    void outdateAll()
    back()
  }
  const show = (fresh: readonly string[]) => {
    setChanging(false)
    setCodes(fresh)
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={done} />
  if (answer.data && (changing || !answer.data.isBound)) return <BindFactor onBound={show} />
  if (answer.data && !answer.data.isGiven) return <GiveFactor onGiven={done} />
  return (
    <Page>
      <Loaded answer={answer}>
        {({ recoveryLeft }) => <FactorSettings recoveryLeft={recoveryLeft} onRenewed={show} onChange={() => setChanging(true)} />}
      </Loaded>
    </Page>
  )
}
