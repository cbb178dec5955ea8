import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useKeys } from '../../../platform/keys'
import { Button } from '../../../ui/button'
import { watermarkText } from './watermark.ts'

/** The title beside it says what it is; a browser wants that said of the picture too. */
const spokenOutside = { alt: '' }

export interface OpenedDocument {
  url: string
  watermark: string
  title: string
}

/** A photo as large as the screen. The platform's own preview would show it without the mark, so it is an overlay of ours. */
export function DocumentViewer({ document, onClose }: { document: OpenedDocument; onClose: () => void }) {
  const { url, watermark, title } = document
  const [isLarge, setLarge] = useState(false)
  const [failed, setFailed] = useState(false)
  useKeys({ Escape: onClose })
  return (
    <View className="viewer" {...({ role: 'dialog', 'aria-modal': 'true', 'aria-label': title } as object)}>
      <View className="viewer-words">
        <View className="viewer-title">{title}</View>
        <View>{`这次查看已经记录：${watermark}`}</View>
      </View>
      {/* Whoever has no finger to push an enlarged photo with uses the arrow keys. */}
      <View className="viewer-stage" {...({ tabIndex: 0, role: 'region', 'aria-label': '照片' } as object)}>
        {failed ? (
          <View className="viewer-failed">照片没有打开。链接只有 5 分钟有效，请关上以后再点一次。</View>
        ) : (
          <View className={isLarge ? 'viewer-sheet viewer-sheet-large' : 'viewer-sheet'}>
            <View {...({ role: 'img', 'aria-label': title, ariaLabel: title } as object)}>
              <Image
                className="viewer-image"
                src={url}
                mode="widthFix"
                nativeProps={spokenOutside}
                onError={() => setFailed(true)}
              />
            </View>
            <View className="watermark" {...({ 'aria-hidden': 'true' } as object)}>
              <View className="watermark-text">{watermarkText(watermark)}</View>
            </View>
          </View>
        )}
      </View>
      <View className="viewer-actions">
        <Button id="viewer-size" label={isLarge ? '缩小' : '放大'} onPress={() => setLarge(!isLarge)} />
        <Button id="viewer-close" label="关上" onPress={onClose} />
      </View>
    </View>
  )
}
