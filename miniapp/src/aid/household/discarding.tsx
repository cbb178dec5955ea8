import { outdate, useSubmit } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import { Discard } from '../discard.tsx'
import type { useHousehold } from './use-household.ts'

/** Two of a family may have begun a file each; the one that is not needed goes. */
export function Discarding({ filling }: { filling: ReturnType<typeof useHousehold> }) {
  const { busy, failure, submit } = useSubmit('DELETE /me/household')
  const discard = async () => {
    await filling.hold()
    const done = await submit({ query: { version: String(filling.version()) } })
    if (!done) return filling.resume()
    filling.forget()
    await outdate('GET /me/household')
    replaceBy('aid/pages/list/index')
  }
  return (
    <Discard
      label="删掉这份档案"
      title="删掉这份家庭档案？"
      words="填过的内容会全部删掉。家里另一位职工已经在填的，删掉以后他就能把您添进去，您的申请也用那一份。"
      {...{ busy, failure }}
      onDiscard={() => void discard()}
    />
  )
}
