import { View } from '@tarojs/components'
import { seasonOf } from 'shared-types/aid-rules'
import { useState } from 'react'
import { useAnswer } from '../../../../platform/answers.ts'
import { go } from '../../../../platform/navigate.ts'
import { localToday } from '../../../../ui/dates.ts'
import { Heading, Title } from '../../../../ui/heading.tsx'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Empty } from '../../../../ui/problem.tsx'
import '../../../staff.scss'
import { type Picked, UnionPicker } from '../../../union-picker.tsx'

/** Filing for somebody who cannot: which union it goes to first, and which programme; the form itself is the member's. */
export default function OnBehalfPage() {
  const [union, setUnion] = useState<Picked>()
  const answer = useAnswer('GET /aid/programmes', {})
  return (
    <Page>
      <Title>替人申请帮扶</Title>
      <View className="lead">给不会用手机、生病或年老的职工代办。要有本人签字的纸质申请，您经手的这一件由别人审核。</View>
      <UnionPicker
        label="先交到哪家工会"
        role="reviewer"
        help="选申请人所在单位或社区的工会。"
        picked={union}
        onPick={setUnion}
      />
      {union && (
        <Loaded answer={answer}>
          {({ items }) => (
            <Programmes
              items={items.filter(programme => seasonOf(programme, localToday()) === 'open')}
              onChoose={programmeId => go('aid/pages/on-behalf/index', { programmeId, orgId: union.orgId, orgName: union.name })}
            />
          )}
        </Loaded>
      )}
    </Page>
  )
}

interface ProgrammesProps {
  items: readonly { programmeId: string; name: string; summary: string }[]
  onChoose: (programmeId: string) => void
}

const Programmes = ({ items, onChoose }: ProgrammesProps) => (
  <View className="group">
    <Heading>申请哪一项</Heading>
    {items.length === 0 ? (
      <Empty icon="calendar" sentence="现在没有在办理时间里的项目。" />
    ) : (
      <List>
        {items.map(({ programmeId, name, summary }) => (
          <ListRow
            key={programmeId}
            id={`programme-${programmeId}`}
            title={name}
            note={summary}
            onOpen={() => onChoose(programmeId)}
          />
        ))}
      </List>
    )}
  </View>
)
