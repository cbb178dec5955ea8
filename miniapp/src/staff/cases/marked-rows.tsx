import { View } from '@tarojs/components'
import { List, ListRow } from '../../ui/list-row.tsx'
import type { MarkedRow } from './marked-view.ts'

/** As it is or will be, line by line; what changes says so and what it was. */
export function MarkedRows({ rows }: { rows: readonly MarkedRow[] }) {
  return (
    <List>
      {rows.map(({ key, title, note, mark, was }) => (
        <ListRow
          key={key}
          title={title}
          note={
            was ? (
              <>
                <View>{note}</View>
                <View>{`原来：${was}`}</View>
              </>
            ) : (
              note
            )
          }
          {...(mark ? { aside: <View className="change-mark">{mark}</View> } : {})}
        />
      ))}
    </List>
  )
}
