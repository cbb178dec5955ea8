import { View } from '@tarojs/components'
import type { YearCalendar } from 'shared-types/calendar-endpoints'
import type { Failure } from '../../platform/failure.ts'
import { Button } from '../../ui/button'
import { Heading, Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { Said } from '../said.tsx'
import { CalendarFacts } from './calendar-facts.tsx'
import type { CalendarDraft } from './calendar-view.ts'

interface CheckActionsProps {
  busy: boolean
  failure: Failure | undefined
  onBack: () => void
  onSave: () => void
}

interface CalendarCheckProps extends CheckActionsProps {
  /** As it stands, which may be newer than what the draft began from. */
  calendar: YearCalendar
  draft: CalendarDraft
}

/** What was typed, in the notice's own form, before it counts. */
export function CalendarCheck({ calendar, draft, ...acts }: CalendarCheckProps) {
  const [theirs] = calendar.entered
  return (
    <Page actions={<CheckActions {...acts} />}>
      <Title>请核对</Title>
      <View className="lead">和通知上的日期逐条对一遍。保存后，从现在起算的期限按它算；已经定下的日期不变。</View>
      <CalendarFacts year={calendar.year} {...draft} />
      <View className="second gap">{`依据：${draft.notice.trim()}`}</View>
      {acts.failure?.code === 'calendar-changed' && theirs && (
        <View className="group">
          <Heading>{theirs.notice}</Heading>
          <CalendarFacts {...calendar} />
        </View>
      )}
    </Page>
  )
}

function CheckActions({ busy, failure, onBack, onSave }: CheckActionsProps) {
  return (
    <>
      <Said failure={failure} />
      <View className="actions-row gap">
        <View className="actions-row-minor">
          <Button id="calendar-back" label="回去改" onPress={onBack} />
        </View>
        <View className="actions-row-main">
          <Button kind="primary" id="calendar-save" label="没有问题，启用" busy={busy && '正在保存…'} onPress={onSave} />
        </View>
      </View>
    </>
  )
}
