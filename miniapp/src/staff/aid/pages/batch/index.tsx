import { View } from '@tarojs/components'
import type { Batch, PaymentRow } from 'shared-types/aid-desk'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { BatchActions } from '../../payment/batch-actions.tsx'
import { BatchRows } from '../../payment/batch-rows.tsx'
import { batchFacts, batchSentence, groupTitle, payingRefused, returnedSentence } from '../../payment/payment-view.ts'
import { paymentsChanged } from '../../payment/payments-changed.ts'
import { ReverseSheet } from '../../payment/reverse-sheet.tsx'
import { type BatchActs, useBatchActs } from '../../payment/use-batch-acts.ts'

const refused = (code: string | undefined) =>
  payingRefused(code) ?? (code === 'not-found' ? refusalWords('not-found') : undefined)

/** One batch: how it stands, everybody in it, and what is to be done with it now. */
export default function BatchPage() {
  const { batchId = '' } = usePageQuery()
  const wide = useWideScreen()
  const answer = useAnswer('GET /staff/aid/batches/{batchId}', { params: { batchId } })
  const pays = hasRole(useGrants().data?.items ?? [], 'manager')
  const acts = useBatchActs(batchId)
  const [returning, setReturning] = useState<PaymentRow>()
  usePullRefresh(paymentsChanged)
  const batch = answer.data?.batch
  const actions = pays && batch && <BatchActions batch={batch} acts={acts} />
  return (
    <Page wide={wide} actions={!wide && actions}>
      <Loaded answer={answer} refused={refused}>
        {({ batch: shown, rows }) => (
          <View className={wide ? 'desk-wide stack' : 'stack'}>
            <View className={wide ? 'desk-head' : ''}>
              <Title>{groupTitle(shown)}</Title>
              {wide && actions}
            </View>
            <Standing batch={shown} rows={rows} outcome={acts.outcome} />
            <View>
              <Heading>每一笔</Heading>
              <BatchRows batchId={batchId} rows={rows} onReturn={pays ? setReturning : undefined} />
            </View>
          </View>
        )}
      </Loaded>
      {returning && (
        <ReverseSheet
          row={returning}
          onDone={() => {
            setReturning(undefined)
            acts.say(returnedSentence)
          }}
          onClose={() => setReturning(undefined)}
        />
      )}
    </Page>
  )
}

interface StandingProps {
  batch: Batch
  rows: readonly PaymentRow[]
  outcome: BatchActs['outcome']
}

function Standing({ batch, rows, outcome }: StandingProps) {
  const { tone, words } = batchSentence(batch)
  return (
    <>
      <StateSentence tone={tone}>{words}</StateSentence>
      {outcome && <Outcome said={outcome} />}
      <Facts facts={batchFacts(batch, rows)} />
    </>
  )
}

/** What came of the last act, with the rows of the bank's sheet that have to be mended. */
function Outcome({ said: { tone, words, problems = [] } }: { said: NonNullable<BatchActs['outcome']> }) {
  return (
    <View className="stack" {...({ role: 'status' } as object)}>
      <StateSentence tone={tone}>{words}</StateSentence>
      {problems.length > 0 && (
        <List>
          {problems.map(({ row, message }) => (
            <ListRow key={`${row}${message}`} title={`表格第 ${row} 行`} note={message} />
          ))}
        </List>
      )}
    </View>
  )
}
