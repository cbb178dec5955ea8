import { View } from '@tarojs/components'
import type { JoinDraft } from 'shared-types/membership-form'
import { type Answer, useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { JoinForm } from '../../join/join-form.tsx'
import { firstOpenStep, isStep, type Step } from '../../join/join-steps.ts'

/** Joining: opens where the person stopped, on whichever phone that was. */
export default function JoinPage() {
  const { orgId } = usePageQuery()
  const kept = useAnswer('GET /membership/draft', {})
  const me = useAnswer('GET /me', {}, { when: kept.data !== undefined })
  if (kept.data && me.data) {
    const draft = { ...kept.data.draft, ...(orgId ? { orgId } : {}) }
    const resumed = Boolean(kept.data.draft?.name)
    return <JoinForm start={{ draft, step: startingStep(draft, orgId, me.data.phoneVerified) }} me={me.data} resumed={resumed} />
  }
  return (
    <Page>
      <Loaded
        answer={(kept.failure || !me.failure ? kept : me) as Answer<unknown>}
        action={{ label: '回首页', onPress: () => go('tabs/home/index') }}
      >
        {() => <View />}
      </Loaded>
    </Page>
  )
}

/** A union named in the address starts at the beginning; otherwise where the draft says, unless something before it is missing. */
function startingStep(draft: JoinDraft, named: string | undefined, phoneVerified: boolean): Step {
  if (named || !isStep(draft.step)) return 'union'
  const open = firstOpenStep(draft, phoneVerified)
  const order: Step[] = ['union', 'consent', 'person', 'phone', 'work', 'check']
  return order.indexOf(open) < order.indexOf(draft.step) ? open : draft.step
}
