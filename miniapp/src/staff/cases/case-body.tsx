import { View } from '@tarojs/components'
import type { TodoRow } from 'shared-types/cases'
import { useAnswer } from '../../platform/answers.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { Facts } from '../../ui/facts.tsx'
import { Heading, Title } from '../../ui/heading.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { refusalWords } from '../staff-words.ts'
import { caseFacts, caseSentence, mayNotWords, noticesFor, rowTitle, timelineItem } from './cases-view.ts'
import { FeedbackBody } from './feedback-body.tsx'
import { feedbackSentence, isFeedback } from './feedback-view.ts'
import { formFacts } from './form-view.ts'
import { Reveal } from './reveal.tsx'

/** State, what to notice, masked facts, timeline. */
export function CaseBody({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /staff/cases/{caseId}', { params: { caseId } })
  return (
    <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
      {({ case: one, timeline, mayNotDecide }) => {
        const { tone, words } = (isFeedback(one.kind) && feedbackSentence(one)) || caseSentence(one)
        const mayNot = mayNotWords(mayNotDecide, one.ownerOrgName)
        return (
          <>
            <Title>{rowTitle(one)}</Title>
            <StateSentence tone={tone}>{words}</StateSentence>
            {mayNot && one.state === 'open' && (
              <View className="gap">
                <StateSentence tone="info">{mayNot}</StateSentence>
              </View>
            )}
            {isFeedback(one.kind) ? <FeedbackBody caseId={one.caseId} /> : <Application one={one} mayReveal={!mayNotDecide} />}
            <View className="group">
              <Heading>办理过程</Heading>
              <Facts facts={caseFacts(one)} />
              <View className="gap">
                <Timeline items={[...timeline].sort((a, b) => (a.at < b.at ? 1 : -1)).map(timelineItem)} />
              </View>
            </View>
          </>
        )
      }}
    </Loaded>
  )
}

function Application({ one, mayReveal }: { one: TodoRow; mayReveal: boolean }) {
  const { caseId } = one
  const answer = useAnswer('GET /staff/membership/applications/{caseId}', { params: { caseId } })
  return (
    <Loaded answer={answer}>
      {filed => (
        <>
          {noticesFor(one, filed.notice).map(notice => (
            <View className="gap" key={notice.words}>
              <StateSentence tone={notice.tone}>{notice.words}</StateSentence>
            </View>
          ))}
          <View className="group">
            <Heading>{filed.release ? '请求解除的内容' : '申请内容'}</Heading>
            <Facts facts={filedFacts(filed)} />
          </View>
          {mayReveal && filed.form && <Reveal caseId={caseId} />}
        </>
      )}
    </Loaded>
  )
}

function filedFacts({ form, release, fromOrgName, toOrgName, reason }: ApiAnswer<'GET /staff/membership/applications/{caseId}'>) {
  const from = fromOrgName ? [{ label: '现在所在', value: fromOrgName }] : []
  if (release)
    return [
      { label: '姓名', value: release.nameMasked },
      { label: release.what === 'phone' ? '手机号' : '证件号码', value: release.subjectMasked },
      { label: '情况说明', value: release.reason },
      ...from,
    ]
  const to = toOrgName && !form ? [{ label: '要转到', value: toOrgName }] : []
  const why = reason ? [{ label: '本人写的原因', value: reason }] : []
  return [...(form ? formFacts(form) : []), ...from, ...to, ...why]
}
