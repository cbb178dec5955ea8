import type { AidFile } from 'shared-types/aid-desk'
import { useSubmit } from '../../../platform/answers.ts'
import { Reveal } from '../../reveal.tsx'
import { aidRevealReasons } from './aid-view.ts'

/** Sealed values of an application: documents, card, address, words about an illness. */
export function AidReveal({ file: { caseId, sealed } }: { file: AidFile }) {
  const { busy, failure, submit, clear } = useSubmit('POST /staff/aid/applications/{caseId}/reveal')
  if (sealed.length === 0) return null
  return (
    <Reveal
      label="查看加密的内容（证件、卡号等）"
      fields={sealed.map(({ path, label }) => ({ value: path, words: label }))}
      common={aidRevealReasons}
      asking={{ busy, failure, clear }}
      ask={async (path, reason) => (await submit({ params: { caseId }, body: { path, reason } }))?.value}
    />
  )
}
