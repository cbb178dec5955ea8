import { View } from '@tarojs/components'
import type { StaffRole } from 'shared-types/contract'
import { unionKindWords } from 'shared-types/union-kinds'
import { useState } from 'react'
import { useAnswer } from '../platform/answers.ts'
import { focusOn } from '../platform/focus'
import { useKeys } from '../platform/keys'
import { Button } from '../ui/button'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Press } from '../ui/press'
import { TextInput } from '../ui/text-input'
import { reaches, unionsOf, useGrants } from './my-roles.ts'
import './staff.scss'

export interface Picked {
  orgId: string
  name: string
}

interface PickerProps {
  label: string
  /** The own subtree is that of this role. */
  role: StaffRole
  /** Or of this one. */
  otherRole?: StaffRole
  picked: Picked | undefined
  onPick: (picked: Picked | undefined) => void
  problem?: string | undefined
  help?: string
}

const searchId = 'pick-search'
const search = '按名称找，或从下面选'

/** One union of the own subtree, found by name or by going down the tree. */
export function UnionPicker({ label, role, otherRole, picked, onPick, problem, help }: PickerProps) {
  useKeys({ '/': () => focusOn(searchId) })
  const [words, setWords] = useState('')
  const [path, setPath] = useState<Picked[]>([])
  const roles = otherRole ? [role, otherRole] : [role]
  const here = path[path.length - 1]
  if (picked)
    return (
      <Field label={label}>
        <View className="row card">
          <View className="row-words">{picked.name}</View>
          <Button kind="link" id="pick-again" label="换一家" onPress={() => onPick(undefined)} />
        </View>
      </Field>
    )
  return (
    <Field label={label} error={problem} help={help}>
      <TextInput id={searchId} label={search} example={search} value={words} maxLength={40} onChange={setWords} />
      <View className="gap list">
        {words.trim().length > 1 ? (
          <Found words={words.trim()} roles={roles} onPick={onPick} />
        ) : here ? (
          <>
            <Option one={{ orgId: 'up', name: `回到上一级（现在看：${here.name}）` }} onPick={() => setPath(path.slice(0, -1))} />
            <Below orgId={here.orgId} onPick={onPick} onOpen={one => setPath([...path, one])} />
          </>
        ) : (
          <Roots roles={roles} onPick={onPick} onOpen={one => setPath([one])} />
        )}
      </View>
    </Field>
  )
}

interface OptionProps {
  one: Picked
  note?: string
  onPick: (picked: Picked) => void
  onOpen?: ((one: Picked) => void) | undefined
}

function Option({ one, note, onPick, onOpen }: OptionProps) {
  return (
    <View className="picker-row">
      <Press className="row" id={`pick-${one.orgId}`} onPress={() => onPick(one)}>
        {one.orgId === 'up' && <Icon name="chevron-left" small />}
        <View className="row-words">
          {one.name}
          {note && <View className="row-note">{note}</View>}
        </View>
      </Press>
      {onOpen && <Button kind="link" id={`open-${one.orgId}`} label="下级" onPress={() => onOpen(one)} />}
    </View>
  )
}

type Steps = Pick<OptionProps, 'onPick' | 'onOpen'>

function Roots({ roles, ...steps }: { roles: readonly StaffRole[] } & Steps) {
  const grants = useGrants()
  return (
    <Loaded answer={grants}>
      {({ items }) => (
        <>
          {unionsOf(items, ...roles).map(({ orgId, orgName }) => (
            <Option key={orgId} one={{ orgId, name: orgName }} {...steps} />
          ))}
        </>
      )}
    </Loaded>
  )
}

function Below({ orgId, onPick, onOpen }: { orgId: string } & Steps) {
  const answer = useAnswer('GET /organisations/{orgId}/children', { params: { orgId } })
  return (
    <Loaded answer={answer}>
      {({ items }) => (
        <>
          {items.length === 0 && <View className="row">它下面没有其他工会了。</View>}
          {items.map(({ orgId: id, name, kind, hasChildren }) => (
            <Option
              key={id}
              one={{ orgId: id, name }}
              note={unionKindWords[kind]}
              onPick={onPick}
              onOpen={hasChildren ? onOpen : undefined}
            />
          ))}
        </>
      )}
    </Loaded>
  )
}

function Found({ words, roles, onPick }: { words: string; roles: readonly StaffRole[]; onPick: OptionProps['onPick'] }) {
  const grants = useGrants().data?.items ?? []
  const answer = useAnswer('GET /organisations', { query: { q: words } })
  return (
    <Loaded answer={answer}>
      {({ items }) => {
        const mine = items.filter(card => reaches(grants, card, ...roles))
        return (
          <>
            {mine.length === 0 && <View className="row">您管的范围里没有找到，换个名称试试。</View>}
            {mine.map(({ orgId, name, under }) => (
              <Option key={orgId} one={{ orgId, name }} note={under.slice(-2).join(' › ')} onPick={onPick} />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}
