import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../../platform/answers.ts'
import type { ApiAnswer } from '../../../../platform/contract.ts'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { SearchField } from '../../../../ui/search-field.tsx'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { MemberList } from '../../member-list.tsx'

type Found = ApiAnswer<'POST /staff/membership/member-searches'>['items']

/** A member by the whole name or a whole number. What is typed stays out of the address: it may be an identity number. */
export default function SearchPage() {
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<Found>()
  const { busy, failure, submit } = useSubmit('POST /staff/membership/member-searches')
  const type = (next: string) => {
    setAsked(next)
    setFound(undefined)
  }
  const find = async () => {
    if (!asked.trim()) return
    const answer = await submit({ body: { asked: asked.trim() } })
    setFound(answer?.items)
  }
  return (
    <Page>
      <Title>查找会员</Title>
      <SearchField
        id="asked"
        label="姓名、会员号、手机号或证件号码"
        help="要写全。只找您管理的工会和下级的会员，查找会记下来。"
        value={asked}
        onChange={type}
      />
      <View className="gap">
        <Button kind="primary" id="find" label="查找" busy={busy && '正在查找…'} onPress={() => void find()} />
      </View>
      <Said failure={failure} />
      {found && (
        <View className="group">
          {found.length > 0 ? (
            <MemberList items={found} withUnion />
          ) : (
            <Empty icon="search" sentence="没有找到。请核对姓名或号码；会籍在别的地方的会员，这里查不到。" />
          )}
        </View>
      )}
    </Page>
  )
}
