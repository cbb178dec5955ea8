import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../../platform/answers.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Press } from '../../../ui/press'
import { Said } from '../../said.tsx'
import { DocumentViewer, type OpenedDocument } from './document-viewer.tsx'

/** Photos come one by one, each on a touch: the server records every look before it gives the picture. */
export function usePhotoLooks(caseId: string) {
  const [opened, setOpened] = useState<OpenedDocument>()
  const [coming, setComing] = useState<string>()
  const [seen, setSeen] = useState<readonly string[]>([])
  const { failure, submit } = useSubmit('POST /staff/aid/applications/{caseId}/documents/{mediaId}/link')
  const open = async (mediaId: string, title: string) => {
    setComing(mediaId)
    const answer = await submit({ params: { caseId, mediaId } })
    setComing(undefined)
    if (!answer) return
    setSeen(all => [...all, mediaId])
    setOpened({ ...answer, title })
  }
  return { opened, coming, seen, failure, open, close: () => setOpened(undefined) }
}

type Looks = ReturnType<typeof usePhotoLooks>

export const LookChips = ({ title, mediaIds, looks }: { title: string; mediaIds: readonly string[]; looks: Looks }) => (
  <View className="chips">
    {mediaIds.map((mediaId, i) => {
      const isSeen = looks.seen.includes(mediaId)
      const words = `${isSeen ? '再看' : '看'}第 ${i + 1} 张`
      return (
        <Press
          key={mediaId}
          id={`look-${mediaId}`}
          className="chip document-chip"
          label={`${title}，${words}`}
          onPress={() => void looks.open(mediaId, `${title} 第 ${i + 1} 张`)}
        >
          <Icon name={isSeen ? 'check' : 'eye'} small />
          <View>{looks.coming === mediaId ? '正在打开…' : words}</View>
        </Press>
      )
    })}
  </View>
)

/** The photo that is open, and why one did not open. */
export const OpenedPhoto = ({ looks: { opened, failure, close } }: { looks: Looks }) => (
  <>
    <Said failure={failure} />
    {opened && <DocumentViewer document={opened} onClose={close} />}
  </>
)
