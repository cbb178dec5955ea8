import { StateSentence } from '../../ui/state-sentence.tsx'
import { ConsentAsk } from '../consent.tsx'
import { TaskFrame } from '../task-frame.tsx'
import type { StepProps } from './section-step.tsx'
import { consentsMissing } from './tasks.ts'

/** What has to be agreed to and belongs to no single question, one after the other. */
export function ConsentsStep({ programme, known, consents, onBack }: StepProps) {
  const [missing] = consentsMissing(programme, 'consents', known)
  return (
    <TaskFrame title="请看说明" onBack={onBack} onDone={missing ? undefined : onBack}>
      {missing ? (
        <ConsentAsk key={missing} purpose={missing} consents={consents} />
      ) : (
        <StateSentence tone="done">都同意过了。以后可以在“我的—同意与授权”里撤回。</StateSentence>
      )}
    </TaskFrame>
  )
}
