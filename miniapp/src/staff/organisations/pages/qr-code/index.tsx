import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import type { ApiAnswer } from '../../../../platform/request.ts'
import { saveImage } from '../../../../platform/save-image'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'

type Code = ApiAnswer<'POST /staff/organisations/{orgId}/qr-code'>

/** The code that opens this union's page, to print or to pass on. */
export default function QrCodePage() {
  const { orgId = '' } = usePageQuery()
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } }).data
  const { busy, failure, submit } = useSubmit('POST /staff/organisations/{orgId}/qr-code')
  const [code, setCode] = useState<Code>()
  const [saved, setSaved] = useState<boolean>()
  const load = () => void submit({ params: { orgId } }).then(answer => answer && setCode(answer))
  useEffect(load, [orgId])
  const save = async (picture: Code) => setSaved(await saveImage(picture.pngBase64, `入会二维码-${union?.name ?? picture.scene}`))
  const words =
    saved === undefined ? undefined : saved ? '已经保存，可以打印或发给大家。' : '没有保存成。请在手机设置里允许保存到相册。'
  return (
    <Page
      actions={
        code ? (
          <Button kind="primary" id="save-image" label="保存图片" onPress={() => void save(code)} />
        ) : (
          failure && <Button kind="primary" id="again" label="再试一次" busy={busy && '正在取…'} onPress={load} />
        )
      }
    >
      <Title>{union?.name ?? '入会二维码'}</Title>
      <View className="lead">用微信扫一扫，直接打开这家工会的入会页。可以贴在站点，也可以发到群里。</View>
      {code ? (
        <View className="card">
          <View
            className="union-qr"
            style={{ backgroundImage: `url("data:image/png;base64,${code.pngBase64}")` }}
            {...({ role: 'img', 'aria-label': `${union?.name ?? ''}的入会二维码` } as object)}
          />
        </View>
      ) : (
        busy && <Skeleton cards={1} />
      )}
      {words && <View className="second gap">{words}</View>}
      <Said failure={failure} />
    </Page>
  )
}
