import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../../platform/answers.ts'
import type { ApiAnswer } from '../../../../platform/request.ts'
import { Button } from '../../../../ui/button'
import { momentWords } from '../../../../ui/dates.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { DeclareSheet } from '../../declare-sheet.tsx'

type Relative = ApiAnswer<'GET /staff/recusals'>['items'][number]

/** The relatives whose cases the caller must not decide. */
export default function RecusalsPage() {
  const answer = useAnswer('GET /staff/recusals', {})
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Relative>()
  return (
    <Page actions={answer.data && <Button kind="primary" id="declare" label="申报一位亲属" onPress={() => setAdding(true)} />}>
      <View className="lead">申报以后，这些人的申请会请别人办理。我们只保存证件号码的指纹，不保存号码。</View>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="users" sentence="您还没有申报亲属。配偶、父母、子女、兄弟姐妹来办事，请先申报。" />
          ) : (
            <View className="list">
              {items.map(one => (
                <View className="row" key={one.recusalId}>
                  <View className="row-words">
                    <View className="row-title">{one.nameMasked}</View>
                    <View className="row-note">{`${one.idNumberMasked} · ${momentWords(one.declaredAt)} 申报`}</View>
                  </View>
                  <Button kind="link" id={`withdraw-${one.recusalId}`} label="撤回" onPress={() => setWithdrawing(one)} />
                </View>
              ))}
            </View>
          )
        }
      </Loaded>
      {adding && <DeclareSheet onClose={() => setAdding(false)} />}
      {withdrawing && <WithdrawSheet relative={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Page>
  )
}

function WithdrawSheet({ relative, onClose }: { relative: Relative; onClose: () => void }) {
  const { busy, failure, submit } = useSubmit('DELETE /staff/recusals/{recusalId}')
  const withdraw = async () => {
    const done = await submit({ params: { recusalId: relative.recusalId } })
    if (done) onClose()
    await outdate('GET /staff/recusals', 'GET /staff/cases/{caseId}')
  }
  return (
    <Sheet
      title={`撤回对${relative.nameMasked}的申报？`}
      confirm={{ label: '撤回', danger: true, busy: busy && '正在撤回…', onPress: () => void withdraw() }}
      onClose={onClose}
    >
      <View>只在申报错了的时候撤回。申报过和撤回的记录都会留下。</View>
      <Said failure={failure} />
    </Sheet>
  )
}
