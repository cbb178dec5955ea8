import { View } from '@tarojs/components'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { type Section, sections } from './household-words.ts'
import { type Missing, missingIn } from './missing.ts'

interface SectionListProps {
  missing: Missing
  /** What is missing is about to be told anew. */
  isSaving?: boolean
  onOpen: (section: Section) => void
}

export const SectionList = ({ missing, isSaving = false, onOpen }: SectionListProps) => (
  <List>
    {sections.map(({ key, title, note }) => {
      const left = missingIn(missing, key).length
      return (
        <ListRow
          key={key}
          id={`section-${key}`}
          title={title}
          note={
            <>
              <View>{note}</View>
              {isSaving ? (
                <View className="second">…</View>
              ) : (
                <StateSentence tone={left ? 'waiting' : 'done'} plain>
                  {left ? `还差 ${left} 项` : key === 'expenses' ? '没有可不填' : '已填好'}
                </StateSentence>
              )}
            </>
          }
          onOpen={() => onOpen(key)}
        />
      )
    })}
  </List>
)

interface StillMissingProps {
  missing: Missing
  onOpenMissing: (path: string) => void
}

export const StillMissing = ({ missing, onOpenMissing }: StillMissingProps) => (
  <View className="group">
    <Heading>还要填</Heading>
    <List>
      {missing.map(({ path, message }) => (
        <ListRow
          key={path}
          id={`missing-${path.replace(/\./g, '-')}`}
          icon="pencil"
          title={message}
          onOpen={() => onOpenMissing(path)}
        />
      ))}
    </List>
  </View>
)
