import { View } from '@tarojs/components'
import type { AidFile, CheckKind } from 'shared-types/aid-desk'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { checkWords } from '../../aid-words.ts'
import { CheckSheet } from './check-sheet.tsx'
import { checkFacts } from './check-view.ts'
import { LookChips, OpenedPhoto, usePhotoLooks } from './photo-looks.tsx'
import './aid.scss'

/** Visits and checks on record, and the way to add one. */
export function Checks({ file, kinds }: { file: AidFile; kinds: readonly CheckKind[] }) {
  const [adding, setAdding] = useState(false)
  const { caseId, checks } = file
  const looks = usePhotoLooks(caseId)
  if (checks.length === 0 && kinds.length === 0) return null
  return (
    <View className="group">
      <Heading>走访和核对</Heading>
      {checks.length === 0 && <View className="card second">还没有记录。</View>}
      {checks.map((check, i) => (
        <View key={check.checkId} className={i > 0 ? 'gap' : ''}>
          <Facts facts={checkFacts(check)} />
          {check.photoIds.length > 0 && (
            <View className="gap">
              <LookChips title={`${checkWords[check.kind]}的照片`} mediaIds={check.photoIds} looks={looks} />
            </View>
          )}
        </View>
      ))}
      <OpenedPhoto looks={looks} />
      {kinds.length > 0 && (
        <View className="gap">
          <Button
            id="add-check"
            label={kinds.length > 1 ? '记一次走访或核对' : `记一次${checkWords[kinds[0] as CheckKind]}`}
            onPress={() => setAdding(true)}
          />
        </View>
      )}
      {adding && <CheckSheet caseId={caseId} kinds={kinds} onClose={() => setAdding(false)} />}
    </View>
  )
}
