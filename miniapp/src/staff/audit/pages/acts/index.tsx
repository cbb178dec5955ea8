import { View } from '@tarojs/components'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { outdate } from '../../../../platform/answers.ts'
import { usePageQuery } from '../../../../platform/navigate.ts'
import { usePullRefresh } from '../../../../platform/pull-refresh.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Title } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { useAtCounty } from '../../../my-roles.ts'
import '../../../staff.scss'
import { Acts, readersWords } from '../../acts.tsx'
import { filterWords, isKind, type Sentence, type Shown } from '../../audit-view.ts'
import { ExportSheet } from '../../export-sheet.tsx'
import { FilterSheet } from '../../filter-sheet.tsx'
import { useVerification, Verified, VerifyButton } from '../../verification.tsx'

/** What staff have done, for the county's auditors; to everybody else it says whose it is. */
export default function ActsPage() {
  const mayRead = useAtCounty('auditor')
  if (mayRead !== false) return <Log />
  return (
    <Page>
      <Empty icon="lock" sentence={readersWords} />
    </Page>
  )
}

function Log() {
  const { from, to, kind, orgId, orgName, accountId, byMasked } = usePageQuery()
  const wide = useWideScreen()
  const checking = useVerification()
  const [shown, setShown] = useState<Shown>({
    ...{ from, to, orgId, orgName, accountId, byMasked },
    kind: isKind(kind) ? kind : undefined,
  })
  const [open, setOpen] = useState<'filter' | 'export'>()
  const [said, setSaid] = useState<Sentence>()
  const show = (next: Shown) => {
    setShown(next)
    setOpen(undefined)
    keepInAddress({ ...next })
  }
  usePullRefresh(() => outdate('GET /staff/audit/acts'))
  const { orgName: _o, byMasked: _b, ...filter } = shown
  const looksAt = filterWords(shown)
  return (
    <Page wide={wide}>
      <View className={wide ? 'desk-wide stack' : 'stack'}>
        <View className={wide ? 'desk-head' : 'stack'}>
          <View>
            <Title>日志审计</Title>
            <View className="second">工作人员做过的事，一条接一条记在这里，记下以后谁也改不了、删不掉。</View>
          </View>
          {!wide && <VerifyButton {...checking} />}
          <View className="actions-three">
            {wide && <VerifyButton {...checking} />}
            <Button id="filter" label="筛选" onPress={() => setOpen('filter')} />
            <Button id="export" label="导出表格" onPress={() => setOpen('export')} />
          </View>
        </View>
        <Verified {...checking} />
        {said && (
          <View {...({ role: 'status' } as object)}>
            <StateSentence tone={said.tone}>{said.words}</StateSentence>
          </View>
        )}
        {looksAt && (
          <View className="card row">
            <View className="row-words">{looksAt}</View>
            <Button kind="link" id="filter-off" label="看全部" onPress={() => show({})} />
          </View>
        )}
        <Acts key={JSON.stringify(filter)} filter={filter} />
      </View>
      {open === 'filter' && <FilterSheet shown={shown} onDone={show} onClose={() => setOpen(undefined)} />}
      {open === 'export' && (
        <ExportSheet
          filter={filter}
          looksAt={looksAt}
          onDone={done => {
            setOpen(undefined)
            setSaid(done)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  )
}
