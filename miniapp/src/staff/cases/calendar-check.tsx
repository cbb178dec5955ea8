import { View } from '@tarojs/components'
import type { YearCalendar } from 'shared-types/calendar-endpoints'
import { useEffect } from 'react'
import type { Failure } from '../../platform/failure.ts'
import { scrollTop } from '../../platform/scroll-top.ts'
import { Button } from '../../ui/button'
import { Heading, Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { Said } from '../said.tsx'
import { type CalendarDraft, yearRows } from './calendar-view.ts'
import { draftName } from '../draft-view.ts'
import { MarkedRows } from './marked-rows.tsx'

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

/** What was typed, in the notice's own form, before somebody else is to look. */
export function CalendarCheck({ calendar, draft, ...acts }: CalendarCheckProps) {
  const isOvertaken = acts.failure?.code === 'calendar-changed'
  useEffect(scrollTop, [isOvertaken])
  return (
    <Page actions={<CheckActions {...acts} />}>
      <Title>请核对</Title>
      <View className="lead">和通知上的日期逐条对一遍。另一位同事看过启用后，从那时起算的期限按它算；已经定下的日期不变。</View>
      {isOvertaken && <Newest calendar={calendar} />}
      <MarkedRows rows={yearRows(calendar.year, draft)} />
      <View className="second gap">{`依据：${draft.notice.trim()}`}</View>
    </Page>
  )
}

/** What somebody else has made of it meanwhile: what was typed stays, and goes over it when it is saved once more. */
function Newest({ calendar: { year, draft, version, ...days } }: { calendar: YearCalendar }) {
  return (
    <View className="group">
      <Heading>{draft ? draftName(draft) : `现在用的第 ${version} 版`}</Heading>
      <MarkedRows rows={yearRows(year, draft ?? days)} />
      {draft && <View className="second gap">{`依据：${draft.notice}`}</View>}
      <View className="group">
        <Heading>您填的，都还在；再保存就换成您这一稿</Heading>
      </View>
    </View>
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
          <Button kind="primary" id="calendar-save" label="没有问题，保存这一稿" busy={busy && '正在保存…'} onPress={onSave} />
        </View>
      </View>
    </>
  )
}
