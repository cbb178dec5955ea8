import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { secondFactorPlace } from '../../platform/second-factor-place.ts'
import { Button } from '../../ui/button'
import { failureSentence } from '../../ui/failure-words.ts'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { useAtCounty } from '../my-roles.ts'

/** Said before one is turned back at every page, where the installation asks roles of the county for a second factor. */
export function FactorAsked() {
  const atCounty = useAtCounty('manager', 'reviewer', 'auditor')
  const factor = useAnswer('GET /me/second-factor', {}, { when: atCounty === true }).data
  if (!factor?.isAsked || factor.isGiven) return null
  return (
    <>
      <StateSentence tone="waiting">{failureSentence({ kind: 'refused', code: 'second-factor-needed' })}</StateSentence>
      <Button kind="primary" id="give-factor" label={secondFactorPlace.label} onPress={() => go(secondFactorPlace.route)} />
    </>
  )
}
