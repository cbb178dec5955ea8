import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts.tsx'
import { Heading, Title } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Page } from '../../ui/page.tsx'
import { PhotoRow } from '../../ui/photo-row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { type MyWork, workFacts, workFailure, workSentence } from '../work-words.ts'
import { worksChanged } from './use-work.ts'

/** Where one's own work is, and what it says. */
export function WorkProgress({ work, onMend }: { work: MyWork; onMend: () => void }) {
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { state, fixes } = work.case
  const { tone, words } = workSentence(work)
  const isLive = state === 'open' || state === 'returned'
  return (
    <Page
      actions={
        isLive && (
          <>
            {state === 'returned' && <Button kind="primary" id="mend" label="去补充" onPress={onMend} />}
            <Button kind="danger" id="withdraw" label="撤回" onPress={() => setWithdrawing(true)} />
          </>
        )
      }
    >
      <Title>{work.title}</Title>
      <StateSentence tone={tone}>{words}</StateSentence>
      {state === 'returned' && (
        <View className="gap">
          <List>
            {fixes.map(({ field, note }) => (
              <ListRow key={field + note} icon="pencil" title={note} />
            ))}
          </List>
        </View>
      )}
      <View className="group">
        <Heading>申报的内容</Heading>
        <Facts facts={workFacts(work)} />
        <View className="gap">
          <PhotoRow urls={work.proofs.map(({ url }) => url)} label="成果照片" />
        </View>
      </View>
      {isWithdrawing && <Withdrawing work={work} onClose={() => setWithdrawing(false)} />}
    </Page>
  )
}

function Withdrawing({ work: { case: filed }, onClose }: { work: MyWork; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('POST /me/contest-works/{caseId}/withdrawal')
  const withdraw = async () => {
    const done = await submit({ params: { caseId: filed.caseId }, body: { version: filed.version } })
    if (done) onClose()
    await worksChanged()
  }
  return (
    <Sheet
      title="撤回这项成果？"
      confirm={{ label: '撤回', danger: true, busy: busy && '正在撤回…', onPress: () => void withdraw() }}
      onClose={onClose}
    >
      <View className="stack">
        <View>撤回后这个编号不再办理。征集截止前，可以重新申报。</View>
        {failure && <StateSentence tone="problem">{workFailure(failure)}</StateSentence>}
      </View>
    </Sheet>
  )
}
