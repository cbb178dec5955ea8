import { View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '../../platform/navigate.ts'
import { usePullRefresh } from '../../platform/pull-refresh.ts'
import { type Kept, useDirectory } from '../../stations/directory.ts'
import { anything, type Wanted } from '../../stations/find.ts'
import { useHere } from '../../stations/here.ts'
import { Filters } from '../../stations/list/filters.tsx'
import { FromWhere } from '../../stations/list/from-where.tsx'
import { StationList } from '../../stations/list/station-list.tsx'
import { useNow } from '../../stations/use-now.ts'
import { asOfWords } from '../../ui/dates.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'

/** Where one can rest, nearest first, and whether it is open: for anybody, with no sign-in, no permission and no network. */
export default function StationsPage() {
  const { directory, failure, reload } = useDirectory()
  usePullRefresh(reload)
  return (
    <Page tab>
      <View className="stack">
        {failure && directory && (
          <StateSentence tone="waiting">{`现在连不上，下面是 ${asOfWords(directory.asOf)} 的内容，开放时间可能有变。`}</StateSentence>
        )}
        {directory ? (
          <Stations directory={directory} />
        ) : failure ? (
          <Problem failure={failure} onRetry={reload} />
        ) : (
          <Skeleton cards={3} />
        )}
      </View>
    </Page>
  )
}

function Stations({ directory }: { directory: Kept }) {
  const [wanted, setWanted] = useState<Wanted>(anything)
  const now = useNow()
  const here = useHere(state => state.here)
  return (
    <View className="stack">
      <FromWhere areaName={directory.areaName} />
      <Filters wanted={wanted} streets={directory.streets} onChange={setWanted} />
      <StationList
        directory={directory}
        from={here ?? directory.centre}
        located={here !== undefined}
        wanted={wanted}
        now={now}
        onWiden={() => setWanted(anything)}
      />
      <List>
        <ListRow icon="message" id="my-feedback" title="我反映的情况" onOpen={() => go('stations/pages/feedback/index')} />
        <ListRow
          icon="plus"
          id="suggest-station"
          title="建议新建驿站"
          note="哪里缺一个歇脚的地方，告诉工会"
          onOpen={() => go('stations/pages/suggest/index')}
        />
      </List>
    </View>
  )
}
