import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../platform/answers.ts'
import type { ApiAnswer } from '../../platform/contract.ts'
import { Button } from '../../ui/button'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Empty } from '../../ui/problem.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Said } from '../said.tsx'
import { DoublesList } from './doubles.tsx'

interface ChooseOtherProps {
  personId: string
  onChoose: (personId: string) => void
}

type Found = ApiAnswer<'POST /staff/membership/member-searches'>['items']

/** Which other record is of the same person: one that looks so, or one that is looked for. */
export function ChooseOther({ personId, onChoose }: ChooseOtherProps) {
  const doubles = useAnswer('GET /staff/membership/members/{personId}/doubles', { params: { personId } })
  const items = doubles.data?.items ?? []
  return (
    <>
      <View className="lead">同一个人有两份会员档案时，合并成一份。先选另一份。</View>
      {items.length > 0 && (
        <View className="group">
          <Heading>疑似重复</Heading>
          <DoublesList items={items} onOpen={onChoose} />
        </View>
      )}
      <View className="group">
        <Heading>{items.length > 0 ? '不在上面？查找另一份' : '查找另一份'}</Heading>
        <Search except={personId} onChoose={onChoose} />
      </View>
    </>
  )
}

function Search({ except, onChoose }: { except: string; onChoose: (personId: string) => void }) {
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<Found>()
  const { busy, failure, submit } = useSubmit('POST /staff/membership/member-searches')
  const find = async () => {
    if (!asked.trim()) return
    const answer = await submit({ body: { asked: asked.trim() } })
    setFound(answer?.items.filter(one => one.personId !== except))
  }
  return (
    <>
      <SearchField
        id="asked"
        label="姓名、会员号、手机号或证件号码"
        help="要写全，可以写录错的那个号码。查找会记下来。"
        value={asked}
        onChange={next => {
          setAsked(next)
          setFound(undefined)
        }}
      />
      <View className="gap">
        <Button id="find" label="查找" busy={busy && '正在查找…'} onPress={() => void find()} />
      </View>
      <Said failure={failure} />
      {found && (
        <View className="gap">
          {found.length === 0 && <Empty icon="search" sentence="没有找到别的档案。请核对姓名或号码。" />}
          {found.length > 0 && (
            <List>
              {found.map(one => (
                <ListRow
                  key={one.personId}
                  id={`other-${one.personId}`}
                  title={one.nameMasked}
                  note={`${one.orgName} · 会员号 ${one.memberNumber}`}
                  onOpen={() => onChoose(one.personId)}
                />
              ))}
            </List>
          )}
        </View>
      )}
    </>
  )
}
