import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Heading } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { SearchField } from '../../../../ui/search-field.tsx'
import { Level } from '../../level.tsx'
import { reaches, unionsOf, useGrants } from '../../../my-roles.ts'
import '../../../staff.scss'
import { openUnion } from '../../open-union.ts'

/** The own subtree, level by level or by name. */
export default function TreePage() {
  const { orgId } = usePageQuery()
  const [words, setWords] = useState('')
  const q = words.trim()
  const wide = useWideScreen()
  return (
    <Page wide={wide}>
      <View className={wide ? 'desk-wide' : ''}>
        <SearchField label="找一家工会" id="search" example="工会或单位的名称" value={words} onChange={setWords} />
        <View className="group">{q.length > 1 ? <Found q={q} /> : orgId ? <Level orgId={orgId} wide={wide} /> : <Mine />}</View>
      </View>
    </Page>
  )
}

function Found({ q }: { q: string }) {
  const grants = useGrants().data?.items ?? []
  const answer = useAnswer('GET /organisations', { query: { q } })
  return (
    <Loaded answer={answer}>
      {({ items }) => {
        const mine = items.filter(card => reaches(grants, card, 'reviewer', 'manager', 'auditor'))
        if (mine.length === 0) return <Empty icon="search" sentence="您管的范围里没有找到，换个名称试试。" />
        return (
          <List>
            {mine.map(({ orgId, name, under }) => (
              <ListRow key={orgId} title={name} note={under.slice(-2).join(' › ')} onOpen={() => openUnion(orgId)} />
            ))}
          </List>
        )
      }}
    </Loaded>
  )
}

function Mine() {
  const grants = useGrants()
  return (
    <Loaded answer={grants}>
      {({ items }) => {
        const unions = unionsOf(items, 'reviewer', 'manager', 'auditor')
        if (unions.length === 0) return <Empty icon="lock" sentence="您还没有工作人员的角色。" />
        return (
          <>
            <Heading>您管的工会</Heading>
            <List>
              {unions.map(({ orgId, orgName }) => (
                <ListRow
                  key={orgId}
                  icon="sitemap"
                  title={orgName}
                  note="和它下面的工会"
                  onOpen={() => go('staff/organisations/pages/tree/index', { orgId })}
                />
              ))}
            </List>
          </>
        )
      }}
    </Loaded>
  )
}
