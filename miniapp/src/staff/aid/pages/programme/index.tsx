import { View } from '@tarojs/components'
import type { KeptProgramme } from 'shared-types/aid-programme-endpoints'
import type { Programme } from 'shared-types/aid-programmes'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { follow, go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { localToday, momentWords } from '../../../../ui/dates.ts'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { Budgets } from '../../programmes/budgets.tsx'
import { ChangeLog } from '../../programmes/change-log.tsx'
import { KeptDraft } from '../../programmes/kept-draft.tsx'
import { ProgrammeInWords } from '../../programmes/programme-in-words.tsx'
import { factsIn } from '../../programmes/programme-draft.ts'
import { seasonSentence } from '../../programmes/programme-words.ts'
import '../../programmes/programmes.scss'
import { useMayChange } from '../../programmes/at-county.ts'

/** One programme: what is in force and what waits beside it, its money, who changed it. */
export default function ProgrammePage() {
  const { programmeId = '' } = usePageQuery()
  const answer = useAnswer('GET /staff/aid/programmes/{programmeId}', { params: { programmeId } })
  const mayChange = Boolean(useMayChange())
  const wide = useWideScreen()
  usePullRefresh(() =>
    outdate(
      'GET /staff/aid/programmes/{programmeId}',
      'GET /staff/aid/programmes/{programmeId}/budgets',
      'GET /staff/aid/programmes/{programmeId}/versions',
    ),
  )
  return (
    <Page wide={wide} actions={mayChange && answer.data?.inForce && <Actions kept={answer.data} inForce={answer.data.inForce} />}>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {kept => (
          <View className="programme-frame">
            <Title>{kept.inForce?.name ?? kept.draft?.facts.name ?? '帮扶项目'}</Title>
            <View className="programme-draft">
              <KeptDraft kept={kept} mayChange={mayChange} />
            </View>
            {kept.inForce && (
              <View className={kept.draft ? 'group' : ''}>
                {kept.draft && <Heading>现在用的</Heading>}
                <InForce programme={kept.inForce} mayChange={mayChange} wide={wide} />
              </View>
            )}
          </View>
        )}
      </Loaded>
    </Page>
  )
}

function InForce({ programme, mayChange, wide }: { programme: Programme; mayChange: boolean; wide: boolean }) {
  const { programmeId, version, changedAt } = programme
  const season = seasonSentence(programme, localToday())
  const log = <ChangeLog programmeId={programmeId} />
  return (
    <>
      <StateSentence tone={season.tone}>{`${season.words}。`}</StateSentence>
      <View className="second gap">{`现在用的是第 ${version} 版，${momentWords(changedAt)} 起。已经提交的申请按提交时的版本办。`}</View>
      <Button
        kind="link"
        id="as-member"
        label="看会员看到的样子"
        onPress={() => follow(`aid/pages/programme/index?programmeId=${programmeId}`)}
      />
      <View className={wide ? 'programme-wide' : ''}>
        <View className="programme-side">
          <Budgets programme={programme} mayChange={mayChange} />
          {wide && log}
        </View>
        <View className="programme-main">
          <ProgrammeInWords facts={factsIn(programme)} />
          {!wide && log}
        </View>
      </View>
    </>
  )
}

/** A draft that waits is changed where it stands. */
function Actions({ kept, inForce: { programmeId, year } }: { kept: KeptProgramme; inForce: Programme }) {
  const thisYear = Number(localToday().slice(0, 4))
  const edit = (query: Record<string, string>) => go('staff/aid/pages/programme-edit/index', query)
  const copy = (
    <Button
      id="copy-programme"
      label="照抄"
      onPress={() => edit({ copyOf: programmeId, year: String(Math.max(thisYear, year)) })}
    />
  )
  if (kept.draft) return copy
  return (
    <View className="actions-row">
      <View className="actions-row-minor">{copy}</View>
      <View className="actions-row-main">
        <Button kind="primary" id="edit-programme" label="修改" onPress={() => edit({ programmeId })} />
      </View>
    </View>
  )
}
