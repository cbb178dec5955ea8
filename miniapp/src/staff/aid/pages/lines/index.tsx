import { View } from '@tarojs/components'
import { lineOn } from 'shared-types/aid-rules'
import { useState } from 'react'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { Button } from '../../../../ui/button'
import { localToday } from '../../../../ui/dates.ts'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import { KeptLine } from '../../programmes/kept-line.tsx'
import { LineSheet } from '../../programmes/line-sheet.tsx'
import { lineNote, lineTitle } from '../../programmes/lines-view.ts'
import { useMayChange } from '../../programmes/at-county.ts'

/** The monthly poverty lines a head, newest first, and the one that waits beside them; one that stands is never edited. */
export default function LinesPage() {
  const answer = useAnswer('GET /staff/aid/poverty-lines', {})
  const mayChange = useMayChange()
  const [writing, setWriting] = useState(false)
  usePullRefresh(() => outdate('GET /staff/aid/poverty-lines'))
  return (
    <Page
      actions={
        mayChange &&
        answer.data &&
        !answer.data.draft && <Button kind="primary" id="new-line" label="定新的标准" onPress={() => setWriting(true)} />
      }
    >
      <Title>低保标准</Title>
      <View className="lead">每人每月多少元，用来认定困难类别和按月数算金额。每件申请按当时的标准算，以后换了也不变。</View>
      <Loaded answer={answer}>
        {lines => {
          const { items } = lines
          const now = lineOn(items, localToday())
          return (
            <>
              <KeptLine lines={lines} onEdit={mayChange ? () => setWriting(true) : undefined} />
              {items.length === 0 && <Empty icon="scale" sentence="还没有定过低保标准。没有它，认定不了困难类别。" />}
              <View className={lines.draft ? 'group' : ''}>
                {lines.draft && <Heading>已经定的</Heading>}
                <List>
                  {items.map(line => (
                    <ListRow
                      key={line.validFrom}
                      title={lineTitle(line)}
                      note={lineNote(line)}
                      aside={line === now ? '现在用' : line.validFrom > localToday() ? '还没到' : undefined}
                    />
                  ))}
                </List>
              </View>
              {writing && <LineSheet lines={lines} onClose={() => setWriting(false)} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
