import { View } from '@tarojs/components'
import { idTypeWords } from 'shared-types/person-words'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import type { ApiAnswer } from '../../../platform/contract.ts'
import type { Failure } from '../../../platform/failure.ts'
import { useMe } from '../../../platform/me.ts'
import { go, replaceBy } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Facts } from '../../../ui/facts.tsx'
import { submitSentence } from '../../../ui/failure-words.ts'
import { Field } from '../../../ui/field.tsx'
import { Heading, Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickRow } from '../../../ui/tick-row'
import { correctionBody, type CorrectionFields, type CorrectionProblems, correctionProblems } from '../../correction.ts'
import { PhoneStep } from '../../join/phone-step.tsx'
import { obstacleOf } from '../../membership-view.ts'

type Registered = ApiAnswer<'GET /membership/registered'>

const empty: CorrectionFields = { hasName: false, name: '', hasPhone: false, phone: '', reason: '' }

/** What the register says, and what it should say instead; the own union decides. */
export default function CorrectionPage() {
  const answer = useAnswer('GET /membership/registered', {})
  const registered = answer.data
  if (registered && !registered.openCaseId) return <CorrectionForm registered={registered} />
  return (
    <Page>
      <Loaded
        answer={answer}
        refused={code => (code === 'not-allowed' ? '成为会员后，才有登记的信息可以更正。' : undefined)}
        action={{ label: '看我的会籍', onPress: () => go('membership/pages/mine/index') }}
      >
        {({ openCaseId }) => (
          <Empty
            sentence="您有一份会籍方面的申请正在办理，办完以后才能申请更正。"
            action={{ label: '看这份申请', onPress: () => go('membership/pages/progress/index', { caseId: openCaseId }) }}
          />
        )}
      </Loaded>
    </Page>
  )
}

function CorrectionForm({ registered }: { registered: Registered }) {
  const me = useMe().data
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /membership/corrections')
  const problems = correctionProblems(fields, me?.phoneVerified ?? false)
  const change = (part: Partial<CorrectionFields>) => setFields({ ...fields, ...part })
  const file = async () => {
    setTried(true)
    if (Object.keys(problems).length) return
    const filed = await submit({ body: correctionBody(fields) })
    if (!filed) return
    await outdate('GET /me/cases', 'GET /membership/registered')
    replaceBy('membership/pages/progress/index', { caseId: filed.case.caseId })
  }
  return (
    <Page
      actions={<Button kind="primary" id="file" label="提交更正申请" busy={busy && '正在提交…'} onPress={() => void file()} />}
    >
      <Title>哪里不对？</Title>
      <View className="lead">由您的工会核对后更正，一般三个工作日。办好前，会员卡照常使用。</View>
      <Facts facts={registeredFacts(registered)} />
      <WhatIsWrong fields={fields} problems={tried ? problems : {}} me={me} onChange={change} />
      {failure && <NotFiled failure={failure} orgId={registered.orgId} />}
      <IdNumberNote />
    </Page>
  )
}

const registeredFacts = ({ nameMasked, idType, idNumberMasked, phoneMasked }: Registered) => [
  { label: '登记的姓名', value: nameMasked },
  { label: '登记的手机号', value: phoneMasked ?? '没有登记' },
  { label: idTypeWords[idType], value: idNumberMasked },
]

interface WhatIsWrongProps {
  fields: CorrectionFields
  problems: CorrectionProblems
  me: Parameters<typeof PhoneStep>[0]['me']
  onChange: (part: Partial<CorrectionFields>) => void
}

function WhatIsWrong({ fields, problems, me, onChange }: WhatIsWrongProps) {
  const { hasName, hasPhone } = fields
  return (
    <>
      <Field label="要更正什么" error={problems.what}>
        <View className="list">
          <TickRow id="has-name" on={hasName} onToggle={() => onChange({ hasName: !hasName })}>
            姓名
          </TickRow>
          <TickRow id="has-phone" on={hasPhone} onToggle={() => onChange({ hasPhone: !hasPhone })}>
            手机号
          </TickRow>
        </View>
      </Field>
      {hasName && (
        <TextField
          label="证件上的姓名"
          help="和证件上一样，包括生僻字和名字中间的点。字打不出来的，请带证件到工会办理。"
          error={problems.name}
          id="name"
          value={fields.name}
          maxLength={40}
          onChange={name => onChange({ name })}
        />
      )}
      {hasPhone && (
        <Field label="现在用的手机号">
          <PhoneStep
            draft={{ phone: fields.phone }}
            problems={problems.phone ? { phone: problems.phone } : {}}
            me={me}
            onChange={({ phone = '' }) => onChange({ phone })}
          />
        </Field>
      )}
      <TextField
        label="说明"
        help="例如：花名册上写错了一个字；原来的号码不用了。"
        error={problems.reason}
        id="reason"
        value={fields.reason}
        maxLength={200}
        manyLines
        onChange={reason => onChange({ reason })}
      />
    </>
  )
}

const IdNumberNote = () => (
  <View className="group">
    <Heading>证件号码登记错了？</Heading>
    <View className="second">证件号码在这里不能改。请带证件到您的工会，或拨打 12351，由工作人员核对后办理。</View>
  </View>
)

function NotFiled({ failure, orgId }: { failure: Failure; orgId: string }) {
  const obstacle = obstacleOf(failure.code)
  const words = [obstacle?.words ?? submitSentence(failure), ...failure.fields.map(({ message }) => message)].join(' ')
  return (
    <View className="gap stack">
      <StateSentence tone="problem">{words}</StateSentence>
      {obstacle?.way === 'release-phone' && (
        <Button
          label="申请解除号码绑定"
          id="way-on"
          onPress={() => go('membership/pages/release/index', { what: 'phone', orgId })}
        />
      )}
      {obstacle?.way === 'see-case' && failure.about && (
        <Button label="看这份申请" id="way-on" onPress={() => go('membership/pages/progress/index', { caseId: failure.about })} />
      )}
    </View>
  )
}
