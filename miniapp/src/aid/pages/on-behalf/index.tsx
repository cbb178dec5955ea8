import { View } from '@tarojs/components'
import type { PovertyLine, Programme } from 'shared-types/aid-programmes'
import type { TodoRow } from 'shared-types/cases'
import { useState } from 'react'
import { type Answer, outdate, useAnswer, useSubmit } from '../../../platform/answers.ts'
import { back, replaceBy, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { dayWords } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { ApplyForm, type OwnScreens } from '../../apply/apply-form.tsx'
import type { AidForm } from '../../apply/form.ts'
import type { FormWords } from '../../apply/tasks.ts'
import type { Filling } from '../../apply/use-draft.ts'
import { contentOf } from '../../apply/use-filing.ts'
import { obstacleOnBehalf } from '../../obstacle.ts'
import { contentToSend, knownOf, ownTasks } from '../../on-behalf/behalf.ts'
import { agreedOnPaper, ApplicantScreen, FamilyScreens, PaperScreen } from '../../on-behalf/own-screens.tsx'
import { useBehalf } from '../../on-behalf/use-behalf.ts'

/** Filing for somebody who cannot (代办). The staff's own page says for which union and which programme. */
export default function OnBehalfPage() {
  const { programmeId = '', orgId = '', orgName = '' } = usePageQuery()
  const me = useAnswer('GET /me', {})
  const programme = useAnswer('GET /aid/programmes/{programmeId}', { params: { programmeId } })
  const all = useAnswer('GET /aid/programmes', {})
  if (me.data && programme.data && all.data)
    return (
      <BehalfForm
        // what the paper was signed for needs no tick on this screen
        programme={{ ...programme.data, consents: [] }}
        line={all.data.line}
        {...{ orgId, orgName }}
        agentId={me.data.accountId}
      />
    )
  const waitedFor = [me, programme, all].find(one => one.data === undefined) ?? me
  return (
    <Page>
      <Loaded answer={waitedFor as Answer<unknown>} action={{ label: '返回', onPress: back }} skeletonCards={3}>
        {() => <Empty sentence="请从工作台重新打开。" />}
      </Loaded>
    </Page>
  )
}

interface BehalfFormProps {
  programme: Programme
  line: PovertyLine | undefined
  orgId: string
  orgName: string
  agentId: string
}

const wordsOf = ({ name }: Programme, orgName: string): FormWords => ({
  title: `替人申请${name}`,
  lead: `先交到${orgName}。您填的这一件，下一步由别的审核人办理。`,
  excludesNone: '以上情况申请人家都没有，和签字的纸质申请一致',
  check: '核对，提交',
  submit: '提交',
})

function BehalfForm({ programme, line, orgId, orgName, agentId }: BehalfFormProps) {
  const behalf = useBehalf(programme, agentId)
  const { content, change, forget, isResumed } = behalf
  const [filed, setFiled] = useState<TodoRow>()
  const { busy, failure, clear, submit } = useSubmit('POST /staff/aid/applications')
  const known = knownOf(programme, content, line)
  const send = async () => {
    const { programmeId, version: programmeVersion } = programme
    const own = contentToSend(programme, content)
    const body = { programmeId, programmeVersion, orgId, ...own, ...contentOf(programme, content.form, known) }
    const done = await submit({ body })
    if (!done) return void (await outdate('GET /aid/programmes/{programmeId}'))
    forget()
    await outdate('GET /staff/cases')
    setFiled(done.case)
  }
  if (filed) return <FiledForThem filed={filed} />
  const filling: Filling = {
    content: content.form,
    change: next =>
      change(old => ({ ...old, form: typeof next === 'function' ? (next as (form: AidForm) => AidForm)(old.form) : next })),
    saving: 'nothing-yet',
    failure: undefined,
    merges: 0,
    hold: () => Promise.resolve(),
    resume: () => undefined,
    forget,
  }
  return (
    <ApplyForm
      {...{ programme, filling, known, isResumed }}
      consents={agreedOnPaper}
      sending={{ busy, failure, clear, send: () => void send() }}
      words={wordsOf(programme, orgName)}
      links={{}}
      own={ownScreens(behalf, orgName)}
    />
  )
}

const ownScreens = ({ content, change }: ReturnType<typeof useBehalf>, orgName: string): OwnScreens => ({
  tasks: ownTasks(content),
  obstacleOf: obstacleOnBehalf,
  facts: goTo => [
    { label: '申请人', value: content.name, onChange: () => goTo('applicant') },
    { label: '您和申请人的关系', value: content.relation, onChange: () => goTo('applicant') },
    { label: '签字的纸质申请', value: `${content.paperIds.length} 张`, onChange: () => goTo('paper') },
    { label: '先交到', value: orgName },
  ],
  screen: (at, onBack) => {
    const shared = { behalf: content, onChange: change, onBack }
    return (
      <View>
        {at === 'applicant' && <ApplicantScreen {...shared} />}
        <PaperScreen {...shared} isShown={at === 'paper'} />
        {at === 'household' && <FamilyScreens {...shared} />}
      </View>
    )
  },
})

function FiledForThem({ filed }: { filed: TodoRow }) {
  const { number, ownerOrgName, dueOn, caseId } = filed
  return (
    <Page
      actions={
        <>
          <Button
            kind="primary"
            id="see-case"
            label="看这一件"
            onPress={() => replaceBy('staff/cases/pages/case/index', { caseId })}
          />
          <Button id="to-list" label="回工作台" onPress={() => replaceBy('staff/cases/pages/todo/index')} />
        </>
      }
    >
      <Title>已替申请人提交</Title>
      <StateSentence tone="done">{`${ownerOrgName}正在办理${dueOn ? `，${dayWords(dueOn)}前答复` : ''}。`}</StateSentence>
      <View className="gap">
        <Facts
          facts={[
            { label: '编号', value: number },
            { label: '谁在办', value: ownerOrgName },
          ]}
        />
      </View>
      <View className="gap">请把编号写给申请人。以后凭编号和证件，可以打 12351 或到街道总工会问进度。</View>
    </Page>
  )
}
