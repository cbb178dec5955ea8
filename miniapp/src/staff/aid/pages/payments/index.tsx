import { View } from '@tarojs/components'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { hasRole, useGrants } from '../../../my-roles.ts'
import '../../../staff.scss'
import { BatchList } from '../../payment/batch-list.tsx'
import { DueGroups } from '../../payment/due-groups.tsx'
import { paymentsChanged } from '../../payment/payments-changed.ts'

/** The county's desk of payments: what is due, and what went to the bank. */
export default function PaymentsPage() {
  const wide = useWideScreen()
  const pays = hasRole(useGrants().data?.items ?? [], 'manager')
  usePullRefresh(paymentsChanged)
  return (
    <Page wide={wide}>
      <View className={wide ? 'desk-wide' : ''}>
        <Title>帮扶发放</Title>
        <View className={wide ? 'desk' : 'stack'}>
          <View className={wide ? 'desk-list' : ''}>
            <DueGroups pays={pays} />
          </View>
          <View className={wide ? 'desk-case' : 'group'}>
            <Heading>发放批次</Heading>
            <BatchList />
          </View>
        </View>
      </View>
    </Page>
  )
}
