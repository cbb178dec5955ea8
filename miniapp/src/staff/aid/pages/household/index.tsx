import { View } from '@tarojs/components'
import type { HouseholdRow } from 'shared-types/aid-desk'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { CloseFileSheet } from '../../household/close-file-sheet.tsx'
import { FamilyFacts, FamilyHistory } from '../../household/file-body.tsx'
import { householdChanged } from '../../household/household-changed.ts'
import { actFor, acts, fileSentence, registerRefused, spotCheckSentence } from '../../household/household-view.ts'
import { ReviewSheet } from '../../household/review-sheet.tsx'

/** One family's file. */
export default function HouseholdPage() {
  const { householdId = '' } = usePageQuery()
  const wide = useWideScreen()
  const answer = useAnswer('GET /staff/aid/households/{householdId}', { params: { householdId } })
  const reviews = hasRole(useGrants().data?.items ?? [], 'reviewer')
  const [said, setSaid] = useState<string>()
  usePullRefresh(householdChanged)
  const household = answer.data?.household
  const actions = reviews && household && household.fileState !== 'none' && <Actions household={household} onSaid={setSaid} />
  return (
    <Page wide={wide} actions={!wide && actions}>
      <Loaded answer={answer} refused={registerRefused}>
        {file => (
          <View className={wide ? 'desk-wide' : ''}>
            <View className={wide ? 'desk-head' : ''}>
              <Title>{`${file.household.nameMasked} 一家`}</Title>
              {wide && actions}
            </View>
            <Standing household={file.household} />
            <Said done={said} />
            <View className={wide ? 'desk gap' : 'gap'}>
              <View className={wide ? 'desk-case' : ''}>
                <FamilyFacts file={file} />
              </View>
              <View className={wide ? 'desk-case' : 'group'}>
                <FamilyHistory file={file} />
              </View>
            </View>
          </View>
        )}
      </Loaded>
    </Page>
  )
}

function Standing({ household }: { household: HouseholdRow }) {
  const { tone, words } = fileSentence(household)
  const drawn = spotCheckSentence(household)
  return (
    <View className="stack">
      <StateSentence tone={tone}>{words}</StateSentence>
      {drawn && <StateSentence tone="info">{`${drawn}。`}</StateSentence>}
    </View>
  )
}

interface ActionsProps {
  household: HouseholdRow
  onSaid: (said: string | undefined) => void
}

function Actions({ household, onSaid }: ActionsProps) {
  const [asking, setAsking] = useState<'record' | 'close'>()
  const what = actFor(household)
  const ask = (next: 'record' | 'close') => {
    onSaid(undefined)
    setAsking(next)
  }
  const sheet = {
    household,
    onDone: (said: string) => {
      setAsking(undefined)
      onSaid(said)
    },
    onClose: () => setAsking(undefined),
  }
  return (
    <View className="actions-three">
      {household.fileState === 'onFile' && <Button kind="danger" id="close-file" label="撤档" onPress={() => ask('close')} />}
      {what && <Button kind="primary" id="record" label={acts[what].label} onPress={() => ask('record')} />}
      {asking === 'record' && what && <ReviewSheet what={what} {...sheet} />}
      {asking === 'close' && <CloseFileSheet {...sheet} />}
    </View>
  )
}
