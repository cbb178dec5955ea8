import { Text, View } from '@tarojs/components'
import type { Me } from 'shared-types/identity'
import { standingWords } from '../../identity/identity-view.ts'
import { useAnswer } from '../../platform/answers.ts'
import { useIsSignedIn, useMe } from '../../platform/me.ts'
import { follow, go } from '../../platform/navigate.ts'
import { hasRole, useGrants } from '../../staff/my-roles.ts'
import { Title } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from './sign-in.tsx'

const workbench = 'staff/cases/pages/todo/index'

export default function MinePage() {
  const signedIn = useIsSignedIn()
  const me = useMe()
  return (
    <Page tab>
      {signedIn ? <Loaded answer={me}>{one => <Mine me={one} />}</Loaded> : <SignIn />}
      {!signedIn && (
        <View className="group">
          <List>
            <ListRow icon="message" title="我反映的情况" onOpen={() => go('stations/pages/feedback/index')} />
            <ListRow icon="sitemap" title="工会组织" onOpen={() => go('organisations/pages/browse/index')} />
            <ListRow icon="shield-check" title="核验会员卡" onOpen={() => go('membership/pages/verify/index')} />
            <About />
          </List>
        </View>
      )}
    </Page>
  )
}

function Mine({ me }: { me: Me }) {
  return (
    <>
      <View className="card">
        <Title>{me.nameMasked ?? '您好'}</Title>
        <View className="second">{[standingWords[me.standing], me.phoneMasked].filter(Boolean).join(' · ')}</View>
      </View>
      {me.isStaff && <Workbench />}
      <Keeping />
      <Affairs isMember={me.standing === 'member'} />
      <Account />
    </>
  )
}

/** How much waits is told to those who review. */
function Workbench() {
  const reviews = hasRole(useGrants().data?.items ?? [], 'reviewer')
  const waiting = useAnswer('GET /staff/cases', { query: {} }, { when: reviews }).data?.counts.waiting ?? 0
  return (
    <View className="gap">
      <List>
        <ListRow
          icon="clipboard-list"
          id="workbench"
          title="工作台"
          note={reviews ? '等您审核的申请' : '工会资料、会员名单和角色'}
          {...(waiting ? { aside: <Text className="count">{`${waiting} 件待办`}</Text> } : {})}
          onOpen={() => follow(workbench)}
        />
      </List>
    </View>
  )
}

/** For those who keep a station. */
function Keeping() {
  const kept = useAnswer('GET /me/stations', {}).data?.items ?? []
  if (kept.length === 0) return null
  return (
    <View className="gap">
      <List>
        <ListRow
          icon="map-pin"
          id="keeping"
          title="我管的驿站"
          note={kept.map(station => station.name).join('、')}
          onOpen={() => go('stations/pages/keeping/index')}
        />
      </List>
    </View>
  )
}

function Affairs({ isMember }: { isMember: boolean }) {
  const unread = useAnswer('GET /me/messages', { query: {} }).data?.unread ?? 0
  return (
    <View className="gap">
      <List>
        <ListRow
          icon="bell"
          id="inbox"
          title="消息"
          {...(unread ? { aside: <Text className="count">{`${unread} 条未读`}</Text> } : {})}
          onOpen={() => go('notifications/pages/inbox/index')}
        />
        <ListRow icon="history" title="办理进度" onOpen={() => go('membership/pages/progress/index')} />
        <ListRow icon="users" title="我的会籍" onOpen={() => go('membership/pages/mine/index')} />
        <ListRow icon="message" title="我反映的情况" onOpen={() => go('stations/pages/feedback/index')} />
        <ListRow
          icon="message"
          id="complaints"
          title="投诉建议"
          note="由县总工会答复"
          onOpen={() => go('complaints/pages/mine/index')}
        />
        {isMember && <ListRow icon="id" title="会员卡" onOpen={() => go('membership/pages/card/index')} />}
      </List>
    </View>
  )
}

function Account() {
  return (
    <View className="gap">
      <List>
        <ListRow
          icon="shield-check"
          title="同意与授权"
          note="同意过什么，可以撤回"
          onOpen={() => go('identity/pages/consents/index')}
        />
        <ListRow
          icon="eye"
          id="looks"
          title="谁看过我的资料"
          note="什么时候、为什么"
          onOpen={() => go('identity/pages/looks/index')}
        />
        <ListRow
          icon="file-text"
          id="copy"
          title="导出我的信息"
          note="做成一份表格给您"
          onOpen={() => go('privacy/pages/copy/index')}
        />
        <ListRow icon="device-mobile" title="登录的设备" onOpen={() => go('identity/pages/sessions/index')} />
        <ListRow
          icon="user-plus"
          id="invitation"
          title="接受工作邀请"
          note="有邀请码的在这里填"
          onOpen={() => go('staff/staff/pages/invitation/index')}
        />
        <ListRow
          icon="map-pin"
          id="keeper-invitation"
          title="接受驿站管理邀请"
          note="工会请您管驿站时，在这里填邀请码"
          onOpen={() => go('stations/pages/keeper-invitation/index')}
        />
        <About />
        <ListRow
          icon="trash"
          id="closing"
          title="注销账号"
          note="马上办理，会清除什么、留下什么都写明"
          onOpen={() => go('privacy/pages/closing/index')}
        />
      </List>
    </View>
  )
}

const About = () => (
  <ListRow icon="info-circle" id="about" title="关于" note="主办单位和备案号" onOpen={() => go('identity/pages/about/index')} />
)
