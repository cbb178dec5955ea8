import { View } from '@tarojs/components'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import '../../contests.scss'
import { EntryForm } from '../../safety/entry-form.tsx'

/** What a unit has entered in a safety cup; until the closing its own staff change it here. */
export default function SafetyEntryPage() {
  const { contestId = '', orgId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/contests/{contestId}/safety-entries/{orgId}', { params: { contestId, orgId } })
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  const seen = answer.data
  if (seen?.mayChange && keeps) return <EntryForm contestId={contestId} orgId={orgId} seen={seen} />
  return (
    <Page>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {({ contestTitle, orgName, entry }) => (
          <View className="stack">
            <Title>{contestTitle}</Title>
            <StateSentence tone="info">现在不在报名时间，或者您的角色只能查看。</StateSentence>
            {entry?.state === 'entered' ? (
              <Facts facts={entry.shifts.map(({ name, heads }) => ({ label: name, value: `${heads} 人` }))} />
            ) : (
              <View>{`${orgName}没有报名。`}</View>
            )}
          </View>
        )}
      </Loaded>
    </Page>
  )
}
