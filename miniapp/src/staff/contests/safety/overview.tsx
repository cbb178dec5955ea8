import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { Button } from '../../../ui/button'
import { momentWords } from '../../../ui/dates.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { hasRole, useGrants } from '../../my-roles.ts'
import { Said } from '../../said.tsx'
import { refusalWords } from '../../staff-words.ts'
import { Awards } from './awards.tsx'
import { type Export, ExportSheet } from '../export-sheet.tsx'

/** For the organiser: units, shift teams and heads, and all of them as Excel. */
export function SafetyOverview({ contestId }: { contestId: string }) {
  const answer = useAnswer('GET /staff/contests/{contestId}/safety-units', { params: { contestId } })
  const keeps = hasRole(useGrants().data?.items ?? [], 'manager', 'reviewer')
  const [isTaking, setTaking] = useState(false)
  const [said, setSaid] = useState<string>()
  const end = (words?: string) => {
    setTaking(false)
    if (words) setSaid(words)
  }
  return (
    <Loaded answer={answer} refused={code => (code === 'not-found' ? refusalWords('not-found') : undefined)}>
      {({ at, contestTitle, units, shifts, heads, items, awards }) => (
        <View className="stack">
          <View>
            <Title>{contestTitle}</Title>
            <View className="second">{`截至${momentWords(at)}，撤回的不算。`}</View>
          </View>
          <Totals
            cards={[
              ['单位', units],
              ['班组', shifts],
              ['人数', heads],
            ]}
          />
          {keeps && units > 0 && <Button id="safety-sheet" label="导出参赛单位（Excel）" onPress={() => setTaking(true)} />}
          <Said done={said} />
          <View>
            <Heading>参赛单位</Heading>
            {units === 0 ? (
              <View className="second">还没有单位报名。</View>
            ) : (
              <List>
                {items
                  .filter(({ state }) => state === 'entered')
                  .map(entry => (
                    <ListRow
                      key={entry.orgId}
                      title={entry.orgName}
                      note={entry.shifts.map(({ name, heads: count }) => `${name} ${count} 人`).join('，')}
                      aside={`${entry.heads} 人`}
                    />
                  ))}
              </List>
            )}
          </View>
          {keeps && units > 0 && (
            <Awards contestId={contestId} entries={items.filter(({ state }) => state === 'entered')} published={awards} />
          )}
          {isTaking && <ExportSheet contestId={contestId} what={unitsExport} onDone={end} onClose={() => end()} />}
        </View>
      )}
    </Loaded>
  )
}

const Totals = ({ cards }: { cards: [string, number][] }) => (
  <View className="counts">
    {cards.map(([words, number]) => (
      <View className="figure" key={words}>
        <View className="figure-number">{number}</View>
        <View className="second">{words}</View>
      </View>
    ))}
  </View>
)

const unitsExport: Export = {
  route: 'POST /staff/contests/{contestId}/safety-sheets',
  title: '导出参赛单位',
  note: '有联系人和电话。',
  common: ['安排赛程', '统计上报', '联系参赛单位'],
  taken: rows => `有 ${rows} 个班组，已经导出。`,
}
