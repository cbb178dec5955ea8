import { bulletinKindWords } from 'shared-types/bulletin-words'
import type { Headline } from 'shared-types/bulletins'
import { go } from '../platform/navigate.ts'
import { dayWords, localToday } from './dates.ts'
import { List, ListRow } from './list-row.tsx'

/** Bulletins by their titles, on the first page and in their list. */
export const HeadlineList = ({ items }: { items: readonly Headline[] }) => (
  <List>
    {items.map(({ bulletinId, kind, title, publishedAt }) => (
      <ListRow
        key={bulletinId}
        id={`bulletin-${bulletinId}`}
        title={title}
        note={`${bulletinKindWords[kind]} · ${dayWords(localToday(new Date(publishedAt))).split('（')[0]}`}
        onOpen={() => go('bulletins/pages/bulletin/index', { bulletinId })}
      />
    ))}
  </List>
)
