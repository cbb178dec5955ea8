import { View } from '@tarojs/components'
import { shownNumber } from 'shared-types/contest-pass-text'
import { Button } from '../../../../ui/button'
import { Heading } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { StateSentence, type Tone } from '../../../../ui/state-sentence.tsx'
import { outcomeWords, type PassScans, scanTitle } from '../../pass-scans.ts'

interface ScanListProps {
  queue: PassScans
  offline: boolean
  onRetry: () => void
}

/** What was just scanned, newest first, and what still lies on this phone. */
export function ScanList({ queue: { waiting, answered }, offline, onRetry }: ScanListProps) {
  if (waiting.length + answered.length === 0) return null
  return (
    <View {...({ role: 'status' } as object)}>
      <Heading>刚才签到的</Heading>
      {offline && waiting.length > 0 && (
        <>
          <StateSentence tone="waiting">{`没有网络。${waiting.length} 个已记在手机上，连上后自动登记。`}</StateSentence>
          <View className="gap">
            <Button id="sync" label="现在登记" onPress={onRetry} />
          </View>
        </>
      )}
      <View className="gap">
        <List>
          {waiting.toReversed().map(({ scanId, number }) => (
            <Row key={scanId} title={shownNumber(number)} tone="waiting" words="已记在手机上，还没有登记" />
          ))}
          {answered.map(scan => (
            <Row key={scan.scanId} title={scanTitle(scan)} {...outcomeWords(scan)} />
          ))}
        </List>
      </View>
    </View>
  )
}

function Row({ title, tone, words }: { title: string; tone: Tone; words: string }) {
  return (
    <ListRow
      title={title}
      note={
        <StateSentence tone={tone} plain>
          {words}
        </StateSentence>
      }
    />
  )
}
