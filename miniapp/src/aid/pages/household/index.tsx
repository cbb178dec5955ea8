import { View } from '@tarojs/components'
import type { Me } from 'shared-types/identity'
import { type Answer, useAnswer } from '../../../platform/answers.ts'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Consents, useConsents } from '../../consent.tsx'
import { HouseholdScreens } from '../../household/household-screens.tsx'
import { missingBefore } from '../../household/missing.ts'
import { Overview } from '../../household/overview.tsx'
import { ReadOnlyFile } from '../../household/read-only.tsx'
import { type HouseholdAnswer, useHousehold } from '../../household/use-household.ts'
import { StandingNote } from '../../standing-note.tsx'

/** The family's file: filled once, used by every programme. */
export default function HouseholdPage() {
  const me = useAnswer('GET /me', {})
  const isVerified = me.data?.standing === 'verified' || me.data?.standing === 'member'
  const answer = useAnswer('GET /me/household', {}, { when: isVerified })
  const consents = useConsents(isVerified)
  const { household, missing = [] } = answer.data ?? {}
  if (household && !household.isKeeper) return <ReadOnlyFile {...{ household, missing }} />
  if (me.data && answer.data && consents.held) return <HouseholdForm me={me.data} answer={answer.data} consents={consents} />
  const waitedFor = [me, answer, consents.given, consents.texts].find(one => one.data === undefined)
  return (
    <Page>
      {me.data && !isVerified ? (
        <>
          <Title>家庭档案</Title>
          <StandingNote />
        </>
      ) : (
        <Loaded answer={(waitedFor ?? me) as Answer<unknown>} skeletonCards={3}>
          {() => <View />}
        </Loaded>
      )}
    </Page>
  )
}

interface HouseholdFormProps {
  me: Me
  answer: HouseholdAnswer
  consents: Consents
}

function HouseholdForm({ me, answer: newest, consents }: HouseholdFormProps) {
  const filling = useHousehold(me.accountId, newest, consents)
  const answer = newest.household ? newest : { ...newest, missing: missingBefore(filling.content) }
  return (
    <HouseholdScreens
      {...{ filling, answer, consents }}
      who="您"
      overview={(open, openMissing) => <Overview {...{ filling, answer }} onOpen={open} onOpenMissing={openMissing} />}
      onLeave={() => void filling.saveNow()}
    />
  )
}
