import { View } from '@tarojs/components'
import type { Grant } from 'shared-types/staff'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { Heading } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { hasRole, unionsOf, useAtCounty } from '../my-roles.ts'

/** Where else the caller's roles lead. */
export function Tools({ grants, title }: { grants: readonly Grant[]; title?: string }) {
  const looks = hasRole(grants, 'manager', 'auditor')
  const auditsCounty = useAtCounty('auditor')
  const tellsForCounty = useAtCounty('manager', 'reviewer')
  const atCounty = useAtCounty('manager', 'reviewer', 'auditor')
  const factor = useAnswer('GET /me/second-factor', {}, { when: atCounty === true }).data
  const [first] = unionsOf(grants, 'manager', 'auditor', 'reviewer')
  return (
    <View className="group">
      {title && <Heading>{title}</Heading>}
      <List>
        <ListRow
          icon="sitemap"
          id="to-tree"
          title="工会组织"
          note="资料、二维码、会员名单、角色"
          onOpen={() => go('staff/organisations/pages/tree/index')}
        />
        {first && (
          <ListRow
            icon="user"
            id="to-pairings"
            title="对口联系"
            note="哪位干部联系哪几家工会，我联系的"
            onOpen={() => go('staff/organisations/pages/pairings/index', { orgId: first.orgId })}
          />
        )}
        {first && (
          <ListRow
            icon="users"
            id="to-members"
            title="会员名单"
            note={first.orgName}
            onOpen={() => go('staff/membership/pages/members/index', { orgId: first.orgId })}
          />
        )}
        {hasRole(grants, 'manager', 'reviewer') && (
          <ListRow
            icon="arrows-exchange"
            id="to-mergings"
            title="合并档案"
            note="一个人有两份会员档案，两位同事看过才合并"
            onOpen={() => go('staff/membership/pages/mergings/index')}
          />
        )}
        {first && (
          <ListRow
            icon="map-pin"
            id="to-stations"
            title="驿站"
            note="资料、开放时间、导入导出、人次"
            onOpen={() => go('staff/stations/pages/list/index', { orgId: first.orgId })}
          />
        )}
        {first && (
          <ListRow
            icon="gift"
            id="to-cooling"
            title="夏送清凉"
            note="物资、分配、每天的份数、结余"
            onOpen={() => go('staff/cooling/pages/seasons/index', { orgId: first.orgId })}
          />
        )}
        {first && (
          <ListRow
            icon="trophy"
            id="to-contests"
            title="技能竞赛"
            note="办竞赛、报名名单、签到、统计"
            onOpen={() => go('staff/contests/pages/list/index', { orgId: first.orgId })}
          />
        )}
        {tellsForCounty && (
          <ListRow
            icon="book"
            id="to-bulletins"
            title="公告栏"
            note="写公告和政策，两个人看过才发布"
            onOpen={() => go('staff/bulletins/pages/list/index')}
          />
        )}
        {first && (
          <ListRow
            icon="clipboard-list"
            id="to-programmes"
            title="帮扶项目"
            note="申请条件、金额、审核步骤、资金、低保标准"
            onOpen={() => go('staff/aid/pages/programmes/index')}
          />
        )}
        {looks && (
          <ListRow
            icon="heart-handshake"
            id="to-payments"
            title="帮扶发放"
            note="待发放的款、发放批次、银行结果"
            onOpen={() => go('staff/aid/pages/payments/index')}
          />
        )}
        {hasRole(grants, 'reviewer', 'auditor') && (
          <ListRow
            icon="mood-heart"
            id="to-households"
            title="困难职工家庭"
            note="在档家庭、年度复核、抽查、回访"
            onOpen={() => go('staff/aid/pages/households/index')}
          />
        )}
        {hasRole(grants, 'reviewer') && (
          <ListRow
            icon="file-text"
            id="to-on-behalf"
            title="为他人代办"
            note="替不方便的职工申请帮扶，要有签字的纸质申请"
            onOpen={() => go('staff/aid/pages/on-behalf/index')}
          />
        )}
        {looks && (
          <ListRow
            icon="clock"
            id="to-workload"
            title="工作量"
            note="各家工会有多少等办、快到期和超期的"
            onOpen={() => go('staff/cases/pages/workload/index')}
          />
        )}
        {looks && (
          <ListRow
            icon="chart-bar"
            id="to-figures"
            title="统计"
            note="会员、驿站、帮扶、竞赛的数字，填报和报告"
            onOpen={() => go('staff/stats/pages/figures/index')}
          />
        )}
        {first && (
          <ListRow
            icon="books"
            id="to-books"
            title="台账"
            note="资金和物资的计划、批准、发放、退回"
            onOpen={() => go('staff/ledger/pages/books/index')}
          />
        )}
        {factor?.isAsked && (
          <ListRow
            icon="lock"
            id="to-factor"
            title="动态口令"
            note={factor.isBound ? '备用码、换验证器' : '还没有绑定'}
            onOpen={() => go('staff/staff/pages/factor/index')}
          />
        )}
        <ListRow
          icon="arrows-exchange"
          id="to-delegations"
          title="外出委托"
          note="外出几天，请同事代办；谁请我代办"
          onOpen={() => go('staff/staff/pages/delegations/index')}
        />
        <ListRow
          icon="hand-stop"
          id="to-recusals"
          title="亲属回避"
          note="申报以后，亲属的申请不会由您办"
          onOpen={() => go('staff/staff/pages/recusals/index')}
        />
        <ListRow
          icon="settings"
          id="to-chains"
          title="审核流程"
          note="每种申请走哪几步、几天办完"
          onOpen={() => go('staff/cases/pages/chains/index')}
        />
        <ListRow
          icon="calendar"
          id="to-calendars"
          title="工作日历"
          note="哪些天放假，哪些周末上班；期限按它算"
          onOpen={() => go('staff/cases/pages/calendars/index')}
        />
        {auditsCounty && (
          <ListRow
            icon="shield-check"
            id="to-audit"
            title="日志审计"
            note="谁在什么时候做了什么，核对、导出"
            onOpen={() => go('staff/audit/pages/acts/index')}
          />
        )}
        {looks && (
          <ListRow
            icon="bell"
            id="to-parked"
            title="通知补发"
            note="没有送到的通知，由县总工会再送"
            onOpen={() => go('staff/announcements/pages/parked/index')}
          />
        )}
        {(tellsForCounty || auditsCounty) && (
          <ListRow
            icon="file-text"
            id="to-consent-texts"
            title="知情同意文本"
            note="请人填敏感信息前给他看的说明"
            onOpen={() => go('staff/privacy/pages/consent-texts/index')}
          />
        )}
        {looks && (
          <ListRow
            icon="trash"
            id="to-clearing"
            title="到期信息清除记录"
            note="每天清除了什么、多少，由县总工会查"
            onOpen={() => go('staff/privacy/pages/clearing/index')}
          />
        )}
      </List>
    </View>
  )
}
