import { View } from '@tarojs/components'
import type { Programme } from 'shared-types/aid-programmes'
import { outdate, useAnswer } from '../../../../platform/answers.ts'
import { follow, go, usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { localToday, momentWords } from '../../../../ui/dates.ts'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { refusalWords } from '../../../staff-words.ts'
import '../../../staff.scss'
import { Budgets } from '../../programmes/budgets.tsx'
import { ChangeLog } from '../../programmes/change-log.tsx'
import { ProgrammeInWords } from '../../programmes/programme-in-words.tsx'
import { factsIn } from '../../programmes/programme-draft.ts'
import { seasonSentence } from '../../programmes/programme-words.ts'
import '../../programmes/programmes.scss'
import { useMayChange } from '../../programmes/at-county.ts'

/** One programme: what is in force, its money, who changed it. */
export default function ProgrammePage() {
  const { programmeId = '' } = usePageQuery()
  const answer = useAnswer('GET /aid/programmes/{programmeId}', { params: { programmeId } })
  const mayChange = useMayChange()
  const wide = useWideScreen()
  usePullRefresh(() =>
    outdate(
      'GET /aid/programmes/{programmeId}',
      'GET /staff/aid/programmes/{programmeId}/budgets',
      'GET /staff/aid/programmes/{programmeId}/versions',
    ),
  )
  return (
    <Page wide={wide} actions={mayChange && answer.data && <Actions programme={answer.data} />}>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
        {programme => (
          <View className="programme-frame">
            <Head programme={programme} />
            <View className={wide ? 'programme-wide' : ''}>
              <View className="programme-side">
                <Budgets programme={programme} mayChange={Boolean(mayChange)} />
                {wide && <ChangeLog programmeId={programmeId} />}
              </View>
              <View className="programme-main">
                <ProgrammeInWords facts={factsIn(programme)} />
                {!wide && <ChangeLog programmeId={programmeId} />}
              </View>
            </View>
          </View>
        )}
      </Loaded>
    </Page>
  )
}

function Head({ programme }: { programme: Programme }) {
  const { programmeId, name, version, changedAt } = programme
  const season = seasonSentence(programme, localToday())
  return (
    <>
      <Title>{name}</Title>
      <StateSentence tone={season.tone}>{`${season.words}。`}</StateSentence>
      <View className="second gap">{`现在用的是第 ${version} 版，${momentWords(changedAt)} 起。已经提交的申请按提交时的版本办。`}</View>
      <Button
        kind="link"
        id="as-member"
        label="看会员看到的样子"
        onPress={() => follow(`aid/pages/programme/index?programmeId=${programmeId}`)}
      />
    </>
  )
}

function Actions({ programme: { programmeId, year } }: { programme: Programme }) {
  const thisYear = Number(localToday().slice(0, 4))
  const edit = (query: Record<string, string>) => go('staff/aid/pages/programme-edit/index', query)
  return (
    <View className="actions-row">
      <View className="actions-row-minor">
        <Button
          id="copy-programme"
          label="照抄"
          onPress={() => edit({ copyOf: programmeId, year: String(Math.max(thisYear, year)) })}
        />
      </View>
      <View className="actions-row-main">
        <Button kind="primary" id="edit-programme" label="修改" onPress={() => edit({ programmeId })} />
      </View>
    </View>
  )
}
