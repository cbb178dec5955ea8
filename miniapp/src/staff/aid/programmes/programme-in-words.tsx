import { View } from '@tarojs/components'
import type { ProgrammeFacts } from 'shared-types/aid-programmes'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { type Line, linesOf, type PartId, parts, partTitles } from './programme-lines.ts'

/** What a part that lists nothing means. */
const none: Partial<Record<PartId, string>> = {
  questions: '不问别的问题。',
  documents: '不用交材料。',
  amounts: '没有规则，由审核人定金额。',
}

/** All that a programme says, part by part. */
export function ProgrammeInWords({ facts }: { facts: ProgrammeFacts }) {
  const lines = linesOf(facts)
  return (
    <>
      {parts
        .filter(part => part !== 'amounts' || facts.kind === 'money')
        .map(part => (
          <View className="group" key={part}>
            <Heading>{partTitles[part]}</Heading>
            <Part part={part} lines={lines.filter(line => line.part === part)} />
          </View>
        ))}
    </>
  )
}

function Part({ part, lines }: { part: PartId; lines: readonly Line[] }) {
  const single = lines.filter(line => !line.sort)
  const several = lines.filter(line => line.sort)
  return (
    <>
      {single.length > 0 && <Facts facts={single.map(({ title, words }) => ({ label: title, value: words || '还没填' }))} />}
      {several.length > 0 && (
        <View className={single.length > 0 ? 'gap' : ''}>
          {part === 'who' && <View className="second programme-note">有下面情形的，不予帮扶：</View>}
          <List>
            {several.map(({ id, title, words, sort }) =>
              sort === '小标题' ? (
                <View className="row programme-section" key={id}>
                  {title}
                </View>
              ) : (
                <ListRow key={id} title={title} note={words} />
              ),
            )}
          </List>
        </View>
      )}
      {lines.length === 0 && <View className="second">{none[part]}</View>}
    </>
  )
}
