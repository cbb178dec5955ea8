import { View } from '@tarojs/components'
import type { TimelineRow, TodoRow } from 'shared-types/cases'
import { useAnswer } from '../../platform/answers.ts'
import type { ApiAnswer } from '../../platform/request.ts'
import { Facts } from '../../ui/facts.tsx'
import { Heading, Title } from '../../ui/heading.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { refusalWords } from '../staff-words.ts'
import { AidBody } from './aid/aid-body.tsx'
import { stageSentence } from './aid/aid-view.ts'
import { aidFixables } from './aid/answers-view.ts'
import { ObjectionBody } from './aid/objection-body.tsx'
import { objectionSentence } from './aid/objection-view.ts'
import { caseFacts, caseSentence, joiningFixables, mayNotWords, noticesFor, rowTitle, timelineItem } from './cases-view.ts'
import { ComplaintBody } from './complaints/complaint-body.tsx'
import { complaintSentence } from './complaints/complaint-view.ts'
import { RecommendationBody } from './contests/recommendation-body.tsx'
import { recommendationSentence } from './contests/recommendation-view.ts'
import { WorkBody } from './contests/work-body.tsx'
import { workFixables, workSentence } from './contests/work-view.ts'
import { AppealBody } from './contests/appeal-body.tsx'
import { FeedbackBody } from './feedback-body.tsx'
import { feedbackSentence, isFeedback } from './feedback-view.ts'
import { correctionFacts, formFacts } from './form-view.ts'
import { JoiningReveal } from './joining-reveal.tsx'

/** State, what to notice, masked facts, timeline. */
export function CaseBody({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /staff/cases/{caseId}', { params: { caseId } })
  return (
    <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
      {({ case: one, timeline, mayNotDecide }) => {
        const mayNot = mayNotWords(mayNotDecide, one)
        return (
          <>
            <Title>{rowTitle(one)}</Title>
            <State one={one} />
            {mayNot && one.state === 'open' && (
              <View className="gap">
                <StateSentence tone="info">{mayNot}</StateSentence>
              </View>
            )}
            <Filed one={one} mayDecide={!mayNotDecide} />
            <Course one={one} timeline={timeline} />
          </>
        )
      }}
    </Loaded>
  )
}

/** What an application for aid knows beside its case; asked for once, for all parts of the page. */
const useAidFile = ({ kind, caseId }: TodoRow) =>
  useAnswer('GET /staff/aid/applications/{caseId}', { params: { caseId } }, { when: kind === 'aid.application' }).data

function State({ one }: { one: TodoRow }) {
  const file = useAidFile(one)
  const own = isFeedback(one.kind)
    ? feedbackSentence(one)
    : one.kind === 'aid.objection'
      ? objectionSentence(one)
      : one.kind === 'contests.recommendation'
        ? recommendationSentence(one)
        : one.kind === 'contests.work'
          ? workSentence(one)
          : one.kind === 'complaints.complaint'
            ? complaintSentence(one)
            : file && stageSentence(file)
  const { tone, words } = own ?? caseSentence(one)
  return <StateSentence tone={tone}>{words}</StateSentence>
}

function Filed({ one, mayDecide }: { one: TodoRow; mayDecide: boolean }) {
  if (isFeedback(one.kind)) return <FeedbackBody caseId={one.caseId} />
  if (one.kind === 'contests.appeal') return <AppealBody caseId={one.caseId} isOpen={one.state === 'open'} />
  if (one.kind === 'aid.objection') return <ObjectionBody caseId={one.caseId} />
  if (one.kind === 'aid.application') return <AidBody one={one} mayDecide={mayDecide} />
  if (one.kind === 'contests.recommendation') return <RecommendationBody caseId={one.caseId} isOpen={one.state === 'open'} />
  if (one.kind === 'complaints.complaint') return <ComplaintBody caseId={one.caseId} />
  if (one.kind === 'contests.work') return <WorkBody caseId={one.caseId} />
  return <Application one={one} mayReveal={mayDecide} />
}

function Course({ one, timeline }: { one: TodoRow; timeline: readonly TimelineRow[] }) {
  const file = useAidFile(one)
  const fixables = file ? aidFixables(file) : one.kind === 'contests.work' ? workFixables : joiningFixables
  const newestFirst = [...timeline].sort((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <View className="group">
      <Heading>办理过程</Heading>
      <Facts facts={caseFacts(one)} />
      <View className="gap">
        <Timeline items={newestFirst.map(row => timelineItem(row, one.kind, fixables))} />
      </View>
    </View>
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
            <Heading>{filedHeading(filed)}</Heading>
            <Facts facts={filedFacts(filed)} />
          </View>
          {mayReveal && (filed.form || filed.correction) && (
            <JoiningReveal caseId={caseId} {...(filed.correction ? { correction: filed.correction } : {})} />
          )}
        </>
      )}
    </Loaded>
  )
}

type FiledApplication = ApiAnswer<'GET /staff/membership/applications/{caseId}'>

const filedHeading = ({ release, correction }: FiledApplication) =>
  release ? '请求解除的内容' : correction ? '请求更正的内容' : '申请内容'

function filedFacts({ form, release, correction, fromOrgName, toOrgName, reason }: FiledApplication) {
  if (correction) return correctionFacts(correction)
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
