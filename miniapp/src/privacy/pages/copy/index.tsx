import { View } from '@tarojs/components'
import { send } from '../../../platform/request.ts'
import { useSheetDownload } from '../../../platform/use-sheet-download.ts'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { failureSentence } from '../../../ui/failure-words.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { copyHolds } from '../../copy-view.ts'

/** A copy of one's data, as a workbook that opens on the phone and can be sent on. */
export default function CopyPage() {
  const { busy, failure, saved, download } = useSheetDownload()
  const take = () => download(() => send('POST /me/data-copies'))
  return (
    <Page actions={<Button kind="primary" id="take" label="导出" busy={busy && '正在整理，大约几秒…'} onPress={take} />}>
      <Title>导出我的信息</Title>
      <View className="second">系统里和您有关的信息，做成一份 Excel 表格给您。每次导出都会记下来。</View>
      <View className="gap">
        {saved === true && <StateSentence tone="done">已导出。请自己保管好，不要随便发给别人。</StateSentence>}
        {saved === false && <StateSentence tone="problem">手机没有打开这份表格。请再试一次，或者在电脑上导出。</StateSentence>}
        {failure && (
          <StateSentence tone="problem">
            {failure.code === 'too-many-requests' ? '今天已经导出过 5 次，请明天再来。' : failureSentence(failure)}
          </StateSentence>
        )}
      </View>
      <View className="group">
        <Heading>里面有什么</Heading>
        <View className="card stack">
          {copyHolds.map(line => (
            <View key={line}>{line}</View>
          ))}
        </View>
      </View>
      <View className="group">
        <Heading>证件号、手机号、银行卡号</Heading>
        <View className="card">
          只显示一部分，免得手机被人借用时泄露。要看完整的，请带证件到您的工会窗口，当面查看、复印或更正。
        </View>
      </View>
      <View className="group">
        <List>
          <ListRow icon="eye" title="谁看过我的资料" onOpen={() => go('identity/pages/looks/index')} />
          <ListRow icon="clock" title="信息保存多久" onOpen={() => go('privacy/pages/retention/index')} />
        </List>
      </View>
    </Page>
  )
}
