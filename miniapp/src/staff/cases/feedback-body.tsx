import { View } from '@tarojs/components'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { Facts } from '../../ui/facts.tsx'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PhotoRow } from '../../ui/photo-row.tsx'
import { feedbackFacts } from './feedback-view.ts'

/** What was said, about which station, with photos. */
export function FeedbackBody({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /staff/station-feedback/{caseId}', { params: { caseId } })
  return (
    <View className="group">
      <Loaded answer={answer}>
        {file => (
          <>
            <Heading>{file.what === 'report' ? '反映的情况' : '建议的内容'}</Heading>
            {file.stationId && (
              <List>
                <ListRow
                  icon="map-pin"
                  id="to-station"
                  title={file.stationName ?? '驿站'}
                  note="看资料、开放时间，需要时临时关闭"
                  onOpen={() => go('staff/stations/pages/station/index', { stationId: file.stationId })}
                />
              </List>
            )}
            <View className="gap">
              <Facts facts={feedbackFacts(file)} />
            </View>
            <View className="gap">
              <PhotoRow urls={file.photos.map(({ url }) => url)} label="反映人的照片" />
            </View>
          </>
        )}
      </Loaded>
    </View>
  )
}
