import { View } from '@tarojs/components'
import { idTypeList, idTypeWords } from 'shared-types/person-words'
import { useState } from 'react'
import { outdate, useSubmit } from '../../../platform/answers.ts'
import { go, replaceBy, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice.tsx'
import { submitSentence } from '../../../ui/failure-words.ts'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { obstacleOf } from '../../membership-view.ts'
import { releaseBody, type ReleaseFields, type ReleaseProblems, releaseProblems } from '../../release.ts'
import { Title } from '../../../ui/heading.tsx'

const empty: ReleaseFields = { name: '', phone: '', idType: 'residentId', idNumber: '', reason: '' }

/** `what` is `phone` or `account`; `orgId` the union whose staff look into it. */
export default function ReleasePage() {
  const { what: named, orgId } = usePageQuery()
  const what = named === 'account' ? 'account' : 'phone'
  const [fields, setFields] = useState(empty)
  const [problems, setProblems] = useState<ReleaseProblems>({})
  const { busy, failure, submit } = useSubmit('POST /membership/releases')
  const change = (part: Partial<ReleaseFields>) => setFields({ ...fields, ...part })
  const file = async () => {
    const found = releaseProblems(what, fields)
    setProblems(found)
    if (Object.keys(found).length || !orgId) return
    const filed = await submit({ body: releaseBody(what, orgId, fields) })
    if (!filed) return
    await outdate('GET /me/cases')
    replaceBy('membership/pages/progress/index', { caseId: filed.case.caseId })
  }
  if (!orgId)
    return (
      <Page>
        <Empty
          sentence="请先选一家工会，再由它的工作人员核实。"
          action={{ label: '去找工会', onPress: () => go('organisations/pages/find/index') }}
        />
      </Page>
    )
  return (
    <Page
      actions={<Button kind="primary" id="file-release" label="提交" busy={busy && '正在提交…'} onPress={() => void file()} />}
    >
      <Title>{what === 'phone' ? '申请解除手机号绑定' : '申请解除证件绑定'}</Title>
      <View className="lead">工作人员会联系您核实，核实后解除，您就可以接着入会。</View>
      <ReleaseForm what={what} fields={fields} problems={problems} onChange={change} />
      {failure && (
        <View className="gap">
          <StateSentence tone="problem">{obstacleOf(failure.code)?.words ?? submitSentence(failure)}</StateSentence>
        </View>
      )}
    </Page>
  )
}

interface ReleaseFormProps {
  what: 'phone' | 'account'
  fields: ReleaseFields
  problems: ReleaseProblems
  onChange: (part: Partial<ReleaseFields>) => void
}

function ReleaseForm({ what, fields, problems, onChange }: ReleaseFormProps) {
  return (
    <>
      <TextField
        label="您的姓名"
        error={problems.name}
        id="name"

        value={fields.name}
        maxLength={40}

        onChange={name => onChange({ name })}
      />
      {what === 'phone' ? (
        <TextField
          label="要解除的手机号"
          error={problems.phone}
          id="phone"
          kind="phone"

          value={fields.phone}
          maxLength={11}

          onChange={phone => onChange({ phone })}
        />
      ) : (
        <>
          <Field label="证件类型">
            <Choice
              label="证件类型"
              value={fields.idType}
              options={idTypeList.map(value => ({ value, words: idTypeWords[value] }))}
              onChange={idType => onChange({ idType })}
            />
          </Field>
          <TextField
            label="证件号码"
            error={problems.idNumber}
            id="idNumber"
            kind="id"

            value={fields.idNumber}
            maxLength={24}

            onChange={idNumber => onChange({ idNumber })}
          />
        </>
      )}
      <TextField
        label="情况说明"
        help="例如：号码是去年新办的，不认识原来的机主。"
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
