import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { saveImage } from '../../platform/save-image'
import { Sheet } from '../../ui/sheet.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Said } from '../said.tsx'

interface PosterSheetProps {
  contestId: string
  title: string
  onClose: () => void
}

/** The code for the poster: who scans it is on the contest's page. */
export function PosterSheet({ contestId, title, onClose }: PosterSheetProps) {
  const { busy, failure, submit } = useSubmit('POST /staff/contests/{contestId}/qr-code')
  const [png, setPng] = useState<string>()
  const [saved, setSaved] = useState<boolean>()
  const load = () => void submit({ params: { contestId } }).then(answer => answer && setPng(answer.pngBase64))
  useEffect(load, [contestId])
  const save = async (picture: string) => setSaved(await saveImage(picture, `竞赛二维码-${title}`))
  return (
    <Sheet
      title="海报二维码"
      confirm={
        png ? { label: '保存图片', onPress: () => void save(png) } : { label: '再试一次', busy: busy && '正在取…', onPress: load }
      }
      said={<Said failure={failure} />}
      closeLabel="返回"
      onClose={onClose}
    >
      <View>微信扫一扫，直接打开这场竞赛。可以印在海报上，也可以发到群里。</View>
      {png ? (
        <View
          className="union-qr"
          style={{ backgroundImage: `url("data:image/png;base64,${png}")` }}
          {...({ role: 'img', 'aria-label': `“${title}”的二维码` } as object)}
        />
      ) : (
        busy && <Skeleton cards={1} />
      )}
      {saved !== undefined && (
        <View className="second" {...({ role: 'status' } as object)}>
          {saved ? '已经保存。' : '没有保存成。请在手机设置里允许保存到相册。'}
        </View>
      )}
    </Sheet>
  )
}
