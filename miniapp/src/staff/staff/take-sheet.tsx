import { roleWords } from 'shared-types/act-words'
import { View } from '@tarojs/components'
import { outdate, useSubmit } from '../../platform/answers.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Said } from '../said.tsx'

interface TakeSheetProps {
  orgId: string
  holder: ApiAnswer<'GET /staff/organisations/{orgId}/grants'>['items'][number]
  onClose: () => void
}

export function TakeSheet({ orgId, holder, onClose }: TakeSheetProps) {
  const { accountId, role, nameMasked } = holder
  const { busy, failure, submit } = useSubmit('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}')
  const take = async () => {
    const done = await submit({ params: { orgId, accountId, role } })
    if (done) onClose()
    await outdate('GET /staff/organisations/{orgId}/grants', 'GET /staff/me')
  }
  return (
    <Sheet
      title={`收回${nameMasked}的${roleWords[role]}角色？`}
      confirm={{ label: '收回', danger: true, busy: busy && '正在收回…', onPress: () => void take() }}
      onClose={onClose}
    >
      <View>马上生效。正在等对方办的申请还在待办里，由其他人接着办；没有其他人时请转交。</View>
      <Said failure={failure} />
    </Sheet>
  )
}
