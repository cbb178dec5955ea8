import { View } from '@tarojs/components'
import type { StationFile } from 'shared-types/station-staff'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { Keepers } from '../../keepers.tsx'
import { stateSentence } from '../../list-view.ts'
import { StationActions } from '../../station-actions.tsx'
import { fileFacts, historyItem } from '../../station-facts.ts'
import '../../stations.scss'
import { useCalendar } from '../../use-calendar.ts'

/** One station: what is known of it, and what may be done. */
export default function StationFilePage() {
  const { stationId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/stations/{stationId}', { params: { stationId } })
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  return (
    <Page actions={keeps && answer.data && <StationActions file={answer.data} />}>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {file => (
          <>
            <Title>{file.name}</Title>
            <Station file={file} keeps={keeps} />
            <History stationId={stationId} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Station({ file, keeps }: { file: StationFile; keeps: boolean }) {
  const { stationId, orgId } = file
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  const now = new Date()
  const { tone, words } = stateSentence(file, now, useCalendar())
  const active = file.state === 'active'
  return (
    <>
      <StateSentence tone={tone}>{words}</StateSentence>
      <View className="gap">
        <List>
          {file.openFeedback > 0 && (
            <ListRow
              icon="message"
              id="feedback"
              title={`${file.openFeedback} 件反映等答复`}
              onOpen={() => go('staff/cases/pages/todo/index', { kind: 'stations.report' })}
            />
          )}
          {keeps && active && (
            <ListRow
              icon="pencil"
              id="edit"
              title="修改资料"
              note="开放时间、位置、设施、照片"
              onOpen={() => go('staff/stations/pages/edit/index', { stationId })}
            />
          )}
          {keeps && active && (
            <ListRow
              icon="qrcode"
              id="code"
              title="二维码"
              onOpen={() => go('staff/stations/pages/codes/index', { stationId, orgId })}
            />
          )}
          <ListRow
            icon="eye"
            id="as-seen"
            title="看大家看到的页面"
            onOpen={() => go('stations/pages/station/index', { stationId })}
          />
        </List>
      </View>
      <View className="group">
        <Heading>资料</Heading>
        <Facts facts={fileFacts(file, union?.name ?? '', now)} />
      </View>
      <Keepers file={file} mayChange={keeps && active} />
    </>
  )
}

function History({ stationId }: { stationId: string }) {
  const answer = useAnswer('GET /staff/stations/{stationId}/history', { params: { stationId } })
  return (
    <View className="group">
      <Heading>历史</Heading>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? <View className="second">还没有改过。</View> : <Timeline items={items.map(historyItem)} />
        }
      </Loaded>
    </View>
  )
}
