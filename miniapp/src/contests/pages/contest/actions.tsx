import { View } from '@tarojs/components'
import type { Contest } from 'shared-types/contests'
import { call } from '../../../platform/call'
import { go } from '../../../platform/navigate.ts'
import { canShare } from '../../../platform/share'
import { Button } from '../../../ui/button'
import { type Mine, wayOn } from '../../contest-way.ts'

const labels = { enter: '报名', wait: '报名候补', ahead: '先填好，到点提交' } as const

/** The one thing to do, and passing it on; nothing at all where there is neither, so that no empty bar stands there. */
export function actionsOf(contest: Contest, mine: Mine | undefined, now: Date) {
  const way = wayOn(contest, mine, now)
  const { contestId, contactPhone } = contest
  const enters = way === 'enter' || way === 'wait' || way === 'ahead'
  const mayCall = way === 'office'
  if (!enters && !mayCall && !canShare) return null
  return (
    <View className="actions-row">
      {enters && (
        <View className="actions-row-main">
          <Button
            kind="primary"
            id="enter"
            label={labels[way]}
            onPress={() => go('contests/pages/sign-up/index', { contestId })}
          />
        </View>
      )}
      {mayCall && contest.kind === 'fiveSmall' && (
        <View className="actions-row-main">
          <Button kind="primary" id="to-work" label="申报成果" onPress={() => go('contests/pages/work/index', { contestId })} />
        </View>
      )}
      {mayCall && contest.kind !== 'fiveSmall' && (
        <View className="actions-row-main">
          <Button kind="primary" id="call-organiser" label="打电话报名" onPress={() => call(contactPhone)} />
        </View>
      )}
      {canShare && (
        <View className="actions-row-main">
          <Button share label="分享" />
        </View>
      )}
    </View>
  )
}
