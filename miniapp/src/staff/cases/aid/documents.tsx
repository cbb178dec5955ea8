import { View } from '@tarojs/components'
import type { AidFile } from 'shared-types/aid-desk'
import { Heading } from '../../../ui/heading.tsx'
import { type DocumentRow, documentRows } from './answers-view.ts'
import { LookChips, OpenedPhoto, usePhotoLooks } from './photo-looks.tsx'
import './aid.scss'

/** The papers that came with the application. */
export function Documents({ file }: { file: AidFile }) {
  const { caseId, agent } = file
  const looks = usePhotoLooks(caseId)
  const rows: DocumentRow[] = [
    ...(agent ? [{ key: 'paper', title: '签字的纸质申请', mediaIds: agent.paper, isMissing: false }] : []),
    ...documentRows(file),
  ]
  if (rows.length === 0) return null
  return (
    <View className="group">
      <Heading>材料照片</Heading>
      <View className="card">
        {rows.some(({ mediaIds }) => mediaIds.length > 0) && (
          <View className="second">照片不会自己打开。点开一张，就记下谁在什么时候看的，照片上盖着您的水印。</View>
        )}
        {rows.map(({ key, title, mediaIds, isMissing }) => (
          <View className="document-row" key={key}>
            <View className="document-title">{title}</View>
            {mediaIds.length === 0 && <View className="second">{isMissing ? '还没有交' : '没有交（可以不交）'}</View>}
            <LookChips {...{ title, mediaIds, looks }} />
          </View>
        ))}
      </View>
      <OpenedPhoto looks={looks} />
    </View>
  )
}
