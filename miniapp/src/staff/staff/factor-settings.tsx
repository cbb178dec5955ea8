import { View } from '@tarojs/components'
import { useSubmit } from '../../platform/answers.ts'
import { Title } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Said } from '../said.tsx'
import { leftWords } from './factor-view.ts'

interface SettingsProps {
  recoveryLeft: number
  onRenewed: (recoveryCodes: readonly string[]) => void
  onChange: () => void
}

/** What there is to do once the code was given. */
export function FactorSettings({ recoveryLeft, onRenewed, onChange }: SettingsProps) {
  const { failure, submit } = useSubmit('POST /me/second-factor/recovery-codes')
  const renew = async () => {
    const done = await submit({})
    if (done) onRenewed(done.recoveryCodes)
  }
  return (
    <>
      <Title>动态口令</Title>
      <StateSentence tone="done">这次登录已经输入过了。</StateSentence>
      <View className="second gap">{leftWords(recoveryLeft)}</View>
      <View className="gap">
        <List>
          <ListRow icon="refresh" id="renew" title="重新生成备用码" note="以前的都作废" onOpen={() => void renew()} />
          <ListRow icon="device-mobile" id="change" title="换一个验证器" note="绑定以前，旧的照常用" onOpen={onChange} />
        </List>
      </View>
      <Said failure={failure} />
    </>
  )
}
