import { View } from '@tarojs/components'
import { go } from '../../platform/navigate.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Page } from '../../ui/page.tsx'
import { Heading } from '../../ui/heading.tsx'

/** Everything one can get done, joining first. */
export default function ServicesPage() {
  return (
    <Page tab>
      <Heading>会籍</Heading>
      <List>
        <ListRow
          icon="user-plus"
          title="加入工会"
          note="几分钟填完，几个工作日答复"
          onOpen={() => go('organisations/pages/find/index')}
        />
        <ListRow
          icon="history"
          title="办理进度"
          note="到哪一步了，什么时候答复"
          onOpen={() => go('membership/pages/progress/index')}
        />
        <ListRow
          icon="arrows-exchange"
          title="转会"
          note="换了单位，会籍跟着走"
          onOpen={() => go('membership/pages/mine/index')}
        />
        <ListRow
          icon="sitemap"
          title="工会组织"
          note="看看有哪些工会，怎么联系"
          onOpen={() => go('organisations/pages/browse/index')}
        />
        <ListRow
          icon="shield-check"
          title="核验会员卡"
          note="门卫、商家核对会员身份"
          onOpen={() => go('membership/pages/verify/index')}
        />
      </List>
      <View className="group">
        <Heading>关爱</Heading>
        <List>
          <ListRow
            icon="heart-handshake"
            id="to-aid"
            title="申请帮扶"
            note="助学、生活、医疗、临时救助，悄悄办"
            onOpen={() => go('aid/pages/list/index')}
          />
          <ListRow
            icon="users"
            id="to-household"
            title="家庭档案"
            note="填一次，各项帮扶都能用"
            onOpen={() => go('aid/pages/household/index')}
          />
          <ListRow
            icon="eye"
            id="to-notices"
            title="公示"
            note="正在公示的帮扶结果"
            onOpen={() => go('aid/pages/notices/index')}
          />
          <ListRow
            icon="gift"
            id="to-cooling"
            title="夏日清凉"
            note="户外劳动者每天一份，不是会员也能领"
            onOpen={() => go('cooling/pages/today/index')}
          />
        </List>
      </View>
      <View className="group">
        <Heading>竞赛</Heading>
        <List>
          <ListRow
            icon="trophy"
            id="to-contests"
            title="竞赛报名"
            note="劳动和技能竞赛，不登录也能看"
            onOpen={() => go('contests/pages/list/index')}
          />
          <ListRow
            icon="qrcode"
            id="to-my-contests"
            title="我的竞赛"
            note="报名进度、参赛码，没有网络也能出示"
            onOpen={() => go('contests/pages/mine/index')}
          />
        </List>
      </View>
    </Page>
  )
}
