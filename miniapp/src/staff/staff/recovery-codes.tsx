import { View } from '@tarojs/components'
import { useState } from 'react'
import { copy } from '../../platform/copy'
import { Button } from '../../ui/button'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'

/** Told once: kept as fingerprints, nobody can tell them again. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <Page actions={<Button kind="primary" id="noted" label="我已抄好" onPress={onDone} />}>
      <Title>抄下备用码</Title>
      <StateSentence tone="waiting">只显示这一次。手机不在身边时用，每个只能用一次，请抄在纸上收好。</StateSentence>
      <View className="card gap" id="recovery-codes">
        {codes.map(code => (
          <View key={code}>{code}</View>
        ))}
      </View>
      <View className="gap">
        <Button
          kind="link"
          id="copy"
          label={copied ? '已复制' : '复制备用码'}
          onPress={() => void copy(codes.join('\n')).then(setCopied)}
        />
      </View>
    </Page>
  )
}
