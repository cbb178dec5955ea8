import { View } from '@tarojs/components'
import type { LedgerBook } from 'shared-types/ledger'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { Said } from '../../../said.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { Entries } from '../../entries.tsx'
import { ExportSheet } from '../../export-sheet.tsx'
import { bookFacts, bookSource, bookTitle, type Sentence, verdictSentence } from '../../ledger-view.ts'

/** One book: how it stands, whether it is as it was written, and every entry. */
export default function BookPage() {
  const { bookId = '' } = usePageQuery()
  const wide = useWideScreen()
  const answer = useAnswer('GET /staff/ledger/books/{bookId}/entries', { params: { bookId }, query: { cursor: undefined } })
  usePullRefresh(() => outdate('GET /staff/ledger/books/{bookId}/entries'))
  return (
    <Page wide={wide}>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {({ book }) => (
          <View className={wide ? 'desk-wide stack' : 'stack'}>
            <Title>{bookTitle(book)}</Title>
            <View className="second">{bookSource(book)}</View>
            <View className={wide ? 'desk' : 'stack'}>
              <View className={wide ? 'desk-list' : ''}>
                <Facts facts={bookFacts(book)} />
              </View>
              <View className={wide ? 'desk-case' : ''}>
                <Checks book={book} />
              </View>
            </View>
            <View>
              <Heading>{`每一笔（共 ${book.entries} 笔）`}</Heading>
              <Entries book={book} />
            </View>
          </View>
        )}
      </Loaded>
    </Page>
  )
}

/** Verified by the server from the first entry on, or taken out as a sheet. */
function Checks({ book }: { book: LedgerBook }) {
  const { bookId, entries } = book
  const { busy, failure, submit } = useSubmit('POST /staff/ledger/books/{bookId}/verification')
  const [said, setSaid] = useState<Sentence>()
  const [exporting, setExporting] = useState(false)
  const verify = async () => {
    setSaid(undefined)
    const verdict = await submit({ params: { bookId } })
    if (verdict) setSaid(verdictSentence(verdict, entries))
  }
  return (
    <View className="stack">
      <View className="actions-three">
        <Button id="verify" label="核对这本账" busy={busy && '正在逐笔核对…'} onPress={() => void verify()} />
        <Button id="export" label="导出表格" onPress={() => setExporting(true)} />
      </View>
      <View className="second">账只添不改：核对从第 1 笔算起，有一笔被改过或删掉都会看出来。</View>
      {said && (
        <View {...({ role: 'status' } as object)}>
          <StateSentence tone={said.tone}>{said.words}</StateSentence>
        </View>
      )}
      <Said failure={failure} />
      {exporting && (
        <ExportSheet
          bookId={bookId}
          onDone={done => {
            setExporting(false)
            setSaid(done)
          }}
          onClose={() => setExporting(false)}
        />
      )}
    </View>
  )
}
