import { View } from '@tarojs/components'
import { indicatorOf } from 'shared-types/indicators'
import { useState } from 'react'
import { keepInAddress } from '../../../../platform/address'
import { useAnswer } from '../../../../platform/answers.ts'
import { back, usePageQuery } from '../../../../platform/navigate.ts'
import { scrollTop } from '../../../../platform/scroll-top.ts'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import { Said } from '../../../said.tsx'
import '../../../staff.scss'
import { useMayKeep } from '../../may-keep.ts'
import { periodAsked, typedPeriods } from '../../period-view.ts'
import '../../stats.scss'
import { type Carried, TypeIn } from '../../type-in.tsx'

/** Puts in a figure that nothing counts. */
export default function TypedPage() {
  const { orgId = '', code = '', ...query } = usePageQuery()
  const asked = periodAsked(query.period)
  const periods = typedPeriods(asked)
  const [period, setPeriod] = useState(asked === 'all' ? (periods[0]?.value ?? '') : asked)
  const [saved, setSaved] = useState<string>()
  const [carried, setCarried] = useState<Carried>()
  const mayKeep = useMayKeep(orgId)
  const indicator = indicatorOf(code)
  if (indicator?.counting !== 'typed') return <NotHere sentence="这一项由系统统计，不用填报。" />
  if (mayKeep === false) return <NotHere sentence="填报由这家工会的管理员办，您可以查看。" />
  const show = (next: string) => {
    setPeriod(next)
    setSaved(undefined)
    keepInAddress({ orgId, code, period: next })
  }
  const onSaved = (sentence: string) => {
    setSaved(sentence)
    setCarried(undefined)
    scrollTop()
  }
  return (
    <Page actions={saved && <Button kind="primary" id="back-to-figures" label="返回" onPress={back} />}>
      <Title>{`填报：${indicator.name}`}</Title>
      <View className="second">{indicator.definition}</View>
      <View className="gap">
        <Chips label="填哪段时间的" id="period" options={periods} value={period} onChange={show} />
      </View>
      <Said done={saved} />
      {!saved && (
        <View className="gap">
          <OfPeriod
            key={period}
            indicator={indicator}
            orgId={orgId}
            period={period}
            carried={carried}
            onCarry={setCarried}
            onSaved={onSaved}
          />
        </View>
      )}
    </Page>
  )
}

const NotHere = ({ sentence }: { sentence: string }) => (
  <Page>
    <Empty icon="lock" sentence={sentence} action={{ label: '返回', onPress: back }} />
  </Page>
)

function OfPeriod(props: Omit<Parameters<typeof TypeIn>[0], 'standing'>) {
  const { indicator, orgId, period } = props
  const answer = useAnswer('GET /staff/stats/organisations/{orgId}/typed-figures', { params: { orgId }, query: { period } })
  return (
    <Loaded answer={answer}>
      {({ items }) => <TypeIn {...props} standing={items.find(({ code }) => code === indicator.code)} />}
    </Loaded>
  )
}
