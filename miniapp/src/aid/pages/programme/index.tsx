import { View } from '@tarojs/components'
import type { KeptProgramme } from 'shared-types/aid-programme-endpoints'
import type { Programme } from 'shared-types/aid-programmes'
import { useAnswer } from '../../../platform/answers.ts'
import { useIsSignedIn, useMe } from '../../../platform/me.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { dayWords } from '../../../ui/dates.ts'
import { Title } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty } from '../../../ui/problem.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { Lines } from '../../lines.tsx'
import { amountLines, seasonSentence, stepLines, type Way, wayOn, whoWords } from '../../programme-words.ts'
import { underWayStages } from '../../stage-words.ts'
import { StandingNote } from '../../standing-note.tsx'

/** One programme: for whom, how much, what is needed, who decides; and the way on. With `draft`, as it will be once it is put in force. */
export default function ProgrammePage() {
  const { programmeId = '', draft } = usePageQuery()
  return draft ? <Coming programmeId={programmeId} /> : <InForce programmeId={programmeId} />
}

const wholeOf = ({ programmeId, inForce, draft }: KeptProgramme): Programme | undefined =>
  draft && { ...draft.facts, programmeId, version: (inForce?.version ?? 0) + 1, changedAt: draft.savedAt }

/** For the county's staff, who see what is written before anybody can apply by it. */
function Coming({ programmeId }: { programmeId: string }) {
  const answer = useAnswer('GET /staff/aid/programmes/{programmeId}', { params: { programmeId } })
  return (
    <Page>
      <Loaded answer={answer} skeletonCards={3}>
        {kept => {
          const programme = wholeOf(kept)
          if (!programme) return <Empty icon="heart-handshake" sentence="没有等着启用的一稿。" />
          return (
            <>
              <StateSentence tone="waiting">这一稿还没有启用，会员现在看不到。启用以后是这样：</StateSentence>
              <Head programme={programme} />
              <StateSentence tone={seasonSentence(programme).tone}>{seasonSentence(programme).words}</StateSentence>
              <Particulars programme={programme} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Head = ({ programme: { year, name, summary } }: { programme: Programme }) => (
  <>
    <Title>{`${year} 年${name}`}</Title>
    <View className="lead">{summary}</View>
  </>
)

function InForce({ programmeId }: { programmeId: string }) {
  const answer = useAnswer('GET /aid/programmes/{programmeId}', { params: { programmeId } })
  const found = useWay(answer.data, programmeId)
  return (
    <Page actions={answer.data && <Actions programmeId={programmeId} {...found} />}>
      <Loaded answer={answer} action={{ label: '看全部项目', onPress: () => go('aid/pages/list/index') }} skeletonCards={3}>
        {programme => (
          <>
            <Head programme={programme} />
            <SeasonNote programme={programme} way={found.way} />
            <Particulars programme={programme} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** A guest may begin: signing in is silent, and the form says what else is needed. */
function useWay(programme: Programme | undefined, programmeId: string): { way: Way | undefined; caseId: string | undefined } {
  const signedIn = useIsSignedIn()
  const standing = useMe().data?.standing
  const isVerified = standing === 'verified' || standing === 'member'
  const draft = useAnswer('GET /me/aid/drafts/{programmeId}', { params: { programmeId } }, { when: isVerified })
  const mine = useAnswer('GET /me/aid/applications', { query: {} }, { when: signedIn })
  const open = mine.data?.items.find(row => row.programmeId === programmeId && underWayStages.includes(row.stage))
  const known = { standing, hasDraft: Boolean(draft.data?.draft), hasOpen: Boolean(open) }
  return { way: programme && wayOn(programme, known), caseId: open?.case.caseId }
}

function SeasonNote({ programme, way }: { programme: Programme; way: Way | undefined }) {
  const { tone, words } = seasonSentence(programme)
  return (
    <View className="stack">
      <StateSentence tone={tone}>
        {way === 'upcoming'
          ? `${dayWords(programme.opensOn)}开放。现在可以先测一测，把家庭档案填好。`
          : way === 'closed'
            ? `${words}。明年开放时会在这里公布；急需帮助请看“临时救助”，或拨打 12351。`
            : words}
      </StateSentence>
      {way === 'join' && <StandingNote />}
      {way === 'members-only' && <StandingNote membersOnly />}
    </View>
  )
}

const noticeLines = (days: number) => [
  `审核通过后公示 ${days} 个工作日，让大家监督。只写姓氏、工会、项目和金额，不显示证件、病情和孩子姓名，到期自动撤下。`,
]

function Particulars({ programme }: { programme: Programme }) {
  const { kind, documents, exclusions, noticeDays, papersWithinDays, needsHousehold, homeVisit } = programme
  const amounts = amountLines(programme)
  const needed = [
    ...(needsHousehold ? ['家庭档案：家里几口人、收入和支出。填一次，各项帮扶都能用'] : []),
    ...documents.map(({ title, help, required }) => `${title}${required ? '' : '（没有可不交）'}${help ? `：${help}` : ''}`),
    ...(kind === 'money' ? ['收款银行卡，本人或家人的'] : []),
  ]
  const steps = [
    ...stepLines(programme),
    ...(homeVisit ? ['工会会先约时间，两个人上门看看情况'] : []),
    ...(papersWithinDays ? [`先发救助金，材料可以在 ${papersWithinDays} 个工作日内补交`] : []),
  ]
  return (
    <>
      <Lines title="谁可以申请" lines={whoWords(programme)} />
      {amounts.length > 0 && <Lines title="能帮多少" lines={amounts} />}
      {needed.length > 0 && <Lines title="要准备什么" lines={needed} />}
      <Lines title="谁来审核，多久" lines={steps} />
      {noticeDays && <Lines title="公示" lines={noticeLines(noticeDays)} />}
      {exclusions.length > 0 && <Lines title="这些情况不能申请" lines={exclusions} />}
    </>
  )
}

function Actions({ programmeId, way, caseId }: { programmeId: string; way: Way | undefined; caseId: string | undefined }) {
  const apply = () => go('aid/pages/apply/index', { programmeId })
  const selfTest = <Button id="self-test" label="先测一测" onPress={() => go('aid/pages/self-test/index', { programmeId })} />
  switch (way) {
    case 'see':
      return (
        <Button kind="primary" id="see-progress" label="看办理进度" onPress={() => go('aid/pages/progress/index', { caseId })} />
      )
    case 'resume':
      return <Button kind="primary" id="resume" label="继续填写" onPress={apply} />
    case 'apply':
      return (
        <View className="actions-row">
          <View className="actions-row-minor">{selfTest}</View>
          <View className="actions-row-main">
            <Button kind="primary" id="apply" label="开始申请" onPress={apply} />
          </View>
        </View>
      )
    default:
      return selfTest
  }
}
