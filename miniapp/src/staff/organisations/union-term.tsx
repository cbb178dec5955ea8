import { View } from '@tarojs/components'
import type { Organisation } from 'shared-types/organisations'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { reaches, useGrants } from '../my-roles.ts'
import { PostponeSheet } from './postpone-sheet.tsx'
import { termNotice } from './terms-view.ts'

/** Says when an election is near or missed, and lets the level above postpone it. */
export function UnionTerm({ union }: { union: Organisation }) {
  const [asked, setAsked] = useState(false)
  const grants = useGrants().data?.items ?? []
  const notice = termNotice(union)
  if (!notice || !reaches(grants, union, 'manager', 'reviewer', 'auditor')) return null
  const isRoot = union.parentId === undefined
  const isAbove = grants.some(
    ({ role, orgId, orgName }) => role === 'manager' && (union.under.includes(orgName) || (isRoot && orgId === union.orgId)),
  )
  const { term } = union
  return (
    <View className="gap">
      <StateSentence tone={notice.tone}>{notice.words}</StateSentence>
      {term && isAbove && <Button kind="link" id="postpone" label="批准延期换届" onPress={() => setAsked(true)} />}
      {term && asked && <PostponeSheet union={union} term={term} onClose={() => setAsked(false)} />}
    </View>
  )
}
