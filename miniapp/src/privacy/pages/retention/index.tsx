import { View } from '@tarojs/components'
import { call } from '../../../platform/call'
import { go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Page } from '../../../ui/page.tsx'
import '../../privacy.scss'
import { goesByItself, hasToStay } from '../../retention-view.ts'

/** The published table of times: the same data that the job goes by. */
export default function RetentionPage() {
  return (
    <Page>
      <Title>信息保存多久</Title>
      <View className="second">
        到了时间，系统每天自己清除，只留编号、办的什么事、结果和日期。每次清除都有记录，经审人员可以查。
      </View>
      <Rules heading="到期清除的" rules={goesByItself} />
      <Rules heading="按规定要保存的" rules={hasToStay} />
      <View className="group">
        <List>
          <ListRow icon="trash" id="to-closing" title="注销账号" onOpen={() => go('privacy/pages/closing/index')} />
        </List>
        <Button kind="link" label="有疑问，拨打 12351" onPress={() => call('12351')} />
      </View>
    </Page>
  )
}

function Rules({ heading, rules }: { heading: string; rules: typeof goesByItself }) {
  return (
    <View className="group">
      <Heading>{heading}</Heading>
      <View className="card facts">
        {rules.map(({ what, kept, why }) => (
          <View className="rule" key={what}>
            <View className="row-title">{what}</View>
            <View>{kept}</View>
            <View className="second">{why}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
