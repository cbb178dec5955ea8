import { View } from '@tarojs/components'
import type { AidFile } from 'shared-types/aid-desk'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Heading } from '../../../ui/heading.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Press } from '../../../ui/press'
import { Said } from '../../said.tsx'
import { type DocumentRow, documentRows } from './answers-view.ts'
import { DocumentViewer, type OpenedDocument } from './document-viewer.tsx'
import './aid.scss'

/** Photos come one by one, each on a touch: the server records every look before it gives the picture. */
export function Documents({ file }: { file: AidFile }) {
  const { caseId, agent } = file
  const [opened, setOpened] = useState<OpenedDocument>()
  const [coming, setComing] = useState<string>()
  const [seen, setSeen] = useState<readonly string[]>([])
  const { failure, submit } = useSubmit('POST /staff/aid/applications/{caseId}/documents/{mediaId}/link')
  const rows: DocumentRow[] = [
    ...(agent ? [{ key: 'paper', title: '签字的纸质申请', mediaIds: agent.paper, isMissing: false }] : []),
    ...documentRows(file),
  ]
  if (rows.length === 0) return null
  const open = async (mediaId: string, title: string) => {
    setComing(mediaId)
    const answer = await submit({ params: { caseId, mediaId } })
    setComing(undefined)
    if (!answer) return
    setSeen(all => [...all, mediaId])
    setOpened({ ...answer, title })
  }
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
            <View className="chips">
              {mediaIds.map((mediaId, i) => (
                <Press
                  key={mediaId}
                  id={`look-${mediaId}`}
                  className="chip document-chip"
                  label={`${title}，${seen.includes(mediaId) ? '再看' : '看'}第 ${i + 1} 张`}
                  onPress={() => void open(mediaId, `${title} 第 ${i + 1} 张`)}
                >
                  <Icon name={seen.includes(mediaId) ? 'check' : 'eye'} small />
                  <View>{coming === mediaId ? '正在打开…' : `${seen.includes(mediaId) ? '再看' : '看'}第 ${i + 1} 张`}</View>
                </Press>
              ))}
            </View>
          </View>
        ))}
        <Said failure={failure} />
      </View>
      {opened && <DocumentViewer document={opened} onClose={() => setOpened(undefined)} />}
    </View>
  )
}
