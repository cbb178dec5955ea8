import { outdate, useSubmit } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import { Discard } from '../discard.tsx'
import type { Filling } from './use-draft.ts'

/** An application that is not to be made after all. */
export function DiscardDraft({ programmeId, filling }: { programmeId: string; filling: Filling }) {
  const { busy, failure, submit } = useSubmit('DELETE /me/aid/drafts/{programmeId}')
  const discard = async () => {
    await filling.hold()
    const done = await submit({ params: { programmeId } })
    if (!done) return filling.resume()
    filling.forget()
    await outdate('GET /me/aid/drafts/{programmeId}')
    replaceBy('aid/pages/programme/index', { programmeId })
  }
  return (
    <Discard
      label="不申请了，删掉草稿"
      title="删掉这份草稿？"
      words="填过的内容和照片会全部删掉，家庭档案不受影响。以后想申请，可以再来填。"
      {...{ busy, failure }}
      onDiscard={() => void discard()}
    />
  )
}
