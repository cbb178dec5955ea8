import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { invitationCodeIn } from '../entry-words.ts'

/** For who has the captain's words but no link. */
export function TypeCode({ onFound }: { onFound: (code: string) => void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const next = () => {
    const code = invitationCodeIn(text.trim())
    if (code) onFound(code)
    else setProblem('没有认出邀请码，请把队长发来的话整段粘贴进来')
  }
  return (
    <Page actions={<Button kind="primary" id="next" label="下一步" onPress={next} />}>
      <Title>填组队邀请码</Title>
      <View className="lead">队长发给您的 12 位字母和数字，整段话粘贴进来也可以。</View>
      <TextField label="邀请码" error={problem} id="code" value={text} maxLength={200} manyLines onChange={setText} />
    </Page>
  )
}
