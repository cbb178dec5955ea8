import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Said } from '../said.tsx'
import { codeProblem, factorSentence, recoveryProblem } from './factor-view.ts'

/** The code for this session, or a recovery code where the phone is not at hand. */
export function GiveFactor({ onGiven }: { onGiven: () => void }) {
  const [code, setCode] = useState('')
  const [recovers, setRecovers] = useState(false)
  const [tried, setTried] = useState(false)
  const { busy, failure, submit, clear } = useSubmit('POST /me/second-factor/giving')
  const problem = recovers ? recoveryProblem(code) : codeProblem(code)
  const give = async () => {
    setTried(true)
    if (problem) return
    if (await submit({ body: { code: code.trim() } })) onGiven()
  }
  const turn = () => {
    setRecovers(!recovers)
    setCode('')
    setTried(false)
    clear()
  }
  const said = factorSentence(failure)
  return (
    <Page actions={<Button kind="primary" id="give" label="确认" busy={busy && '正在核对…'} onPress={() => void give()} />}>
      <Title>{recovers ? '输入备用码' : '输入动态口令'}</Title>
      <View className="lead">
        {recovers
          ? '绑定时抄下的备用码，每个只能用一次。'
          : '打开手机上的验证器，输入“网上职工之家”的 6 位数字。每次登录输一次。'}
      </View>
      <TextField
        key={recovers ? 'recovery' : 'code'}
        id="code"
        label={recovers ? '备用码' : '动态口令'}
        kind={recovers ? 'text' : 'number'}
        maxLength={recovers ? 11 : 6}
        value={code}
        error={(tried ? problem : undefined) ?? said}
        onChange={setCode}
        onDone={() => void give()}
      />
      {!said && <Said failure={failure} />}
      <View className="gap">
        <Button kind="link" id="turn" label={recovers ? '用动态口令' : '验证器不在身边，用备用码'} onPress={turn} />
      </View>
      <View className="second gap">备用码也没有的话，请县总工会的另一位管理员在“工作人员”里重置。</View>
    </Page>
  )
}
