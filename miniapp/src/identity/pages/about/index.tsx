import { View } from '@tarojs/components'
import { useAnswer } from '../../../platform/answers.ts'
import { call } from '../../../platform/call'
import { filingNumber } from '../../../platform/filing-number.ts'
import { go } from '../../../platform/navigate.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { aboutFacts } from '../../about-view.ts'

/** Whose this is and under what number it is filed (政务应用程序备案: both shown where anybody finds them). */
export default function AboutPage() {
  const answer = useAnswer('GET /organisations/root', {})
  return (
    <Page>
      <Title>网上职工之家</Title>
      <View className="second">入会、找驿站、申请帮扶、报名竞赛，都不收费，也不用积分。</View>
      <View className="gap">
        <Loaded answer={answer}>{county => <Facts facts={aboutFacts(county, filingNumber)} />}</Loaded>
      </View>
      <View className="group">
        <Heading>您的信息</Heading>
        <List>
          <ListRow
            icon="shield-check"
            title="同意与授权"
            note="我们用什么信息、做什么用，可以撤回"
            onOpen={() => go('identity/pages/consents/index')}
          />
          <ListRow
            icon="clock"
            id="retention"
            title="信息保存多久"
            note="到了时间自动清除"
            onOpen={() => go('privacy/pages/retention/index')}
          />
          <ListRow icon="eye" title="谁看过我的资料" onOpen={() => go('identity/pages/looks/index')} />
          <ListRow icon="phone" title="对信息使用有疑问" note="拨打 12351" onOpen={() => call('12351')} />
        </List>
      </View>
    </Page>
  )
}
