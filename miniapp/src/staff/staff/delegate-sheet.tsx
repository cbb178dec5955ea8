import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Grant } from 'shared-types/staff'
import { outdate, useAnswer, useSubmit } from '../../platform/answers.ts'
import { Choice } from '../../ui/choice.tsx'
import { DateInput } from '../../ui/date-input'
import { localToday } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/problem.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Said } from '../said.tsx'
import { fieldProblem } from '../staff-words.ts'
import { TickField, toggled } from '../tick-field.tsx'
import { colleagueNote, delegable, mostDays, problemsOf } from './delegations-view.ts'

type Choosable = ReturnType<typeof delegable>[number]

/** What, to whom, for which days. */
export function DelegateSheet({ grants, onClose }: { grants: readonly Grant[]; onClose: () => void }) {
  const options = delegable(grants)
  const [roles, setRoles] = useState<readonly string[]>(options.length === 1 && options[0] ? [options[0].value] : [])
  const [to, setTo] = useState<string>()
  const [fromOn, setFromOn] = useState(localToday())
  const [untilOn, setUntilOn] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/delegations')
  const problems = problemsOf({ roles, to, fromOn, untilOn }, localToday())
  const shown = tried ? problems : {}
  const chosen = options.filter(({ value }) => roles.includes(value))
  const delegate = async () => {
    setTried(true)
    if (Object.keys(problems).length > 0 || !to) return
    const left = chosen.map(({ orgId, role }) => ({ orgId, role }))
    const done = await submit({ body: { toAccountId: to, roles: left, fromOn, untilOn } })
    if (!done) return
    onClose()
    await outdate('GET /staff/delegations', 'GET /staff/organisations/{orgId}/grants')
  }
  const choose = (next: readonly string[]) => {
    setRoles(next)
    setTo(undefined)
  }
  return (
    <Sheet
      title="请同事代办"
      confirm={{ label: '委托', busy: busy && '正在办理…', onPress: () => void delegate() }}
      said={<Said failure={failure} />}
      onClose={onClose}
    >
      {options.length === 1 && <View>{options[0]?.words}</View>}
      {options.length > 1 && (
        <TickField
          id="left"
          label="委托什么"
          error={shown.roles}
          options={options}
          chosen={roles}
          onToggle={one => choose(toggled(roles, one))}
        />
      )}
      <Field label="从哪天起" error={shown.fromOn ?? fieldProblem(failure, 'fromOn')}>
        <DateInput id="from-on" label="从哪天起" value={fromOn} wrong={Boolean(shown.fromOn)} onChange={setFromOn} />
      </Field>
      <Field
        label="到哪天止（含当天）"
        help={`到期自动结束，一次最多 ${mostDays} 天。`}
        error={shown.untilOn ?? fieldProblem(failure, 'untilOn')}
      >
        <DateInput id="until-on" label="到哪天止" value={untilOn} wrong={Boolean(shown.untilOn)} onChange={setUntilOn} />
      </Field>
      <Field label="请谁代办" error={shown.to}>
        {chosen.length === 0 ? (
          <View className="second">先选委托什么。</View>
        ) : (
          <Colleagues chosen={chosen} to={to} onChoose={setTo} />
        )}
      </Field>
      <View className="second gap">对方会收到消息，可以不接受。您或对方要回避的事，对方都不能代办；记录里写明是代您办的。</View>
    </Sheet>
  )
}

/** Whoever may stand in for the first of the roles; for several the server looks at each. */
function Colleagues({
  chosen,
  to,
  onChoose,
}: {
  chosen: readonly Choosable[]
  to: string | undefined
  onChoose: (to: string) => void
}) {
  const [{ orgId, role } = { orgId: '', role: 'reviewer' as const }] = chosen
  const answer = useAnswer('GET /staff/organisations/{orgId}/colleagues', { params: { orgId }, query: { role } })
  return (
    <Loaded answer={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon="users" sentence="本工会和上级工会还没有可以代办的同事，请联系上级工会。" />
        ) : (
          <Choice
            label="请谁代办"
            id="to"
            value={to}
            options={items.map(one => ({ value: one.accountId, words: one.nameMasked, note: colleagueNote(one) }))}
            onChange={onChoose}
          />
        )
      }
    </Loaded>
  )
}
