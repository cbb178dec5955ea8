import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../../platform/answers.ts'
import { saveSpreadsheet } from '../../../platform/save-file'
import { Button } from '../../../ui/button'
import { momentWords } from '../../../ui/dates.ts'
import { Heading, Title } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { hasRole, useGrants } from '../../my-roles.ts'
import { ReasonField } from '../../reason-field.tsx'
import { Said } from '../../said.tsx'
import { reasonProblem, refusalWords } from '../../staff-words.ts'

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
      {({ at, contestTitle, units, shifts, heads, items }) => (
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
          {isTaking && <TakeSheet contestId={contestId} onClose={end} />}
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

const mostReason = 100
const common = ['安排赛程', '统计上报', '联系参赛单位']

function TakeSheet({ contestId, onClose }: { contestId: string; onClose: (words?: string) => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/contests/{contestId}/safety-sheets')
  const problem = reasonProblem(reason, '请写明导出的用途', mostReason)
  const take = async () => {
    setTried(true)
    if (problem) return
    const file = await submit({ params: { contestId }, body: { reason: reason.trim() } })
    if (!file) return
    const saved = await saveSpreadsheet(file.base64, file.fileName)
    onClose(saved ? `有 ${file.rows} 个班组，已经导出。` : '表格已经生成，但没有存到这台设备上，请再导出一次。')
  }
  return (
    <Sheet
      title="导出参赛单位"
      confirm={{ label: '导出表格', busy: busy && '正在准备…', onPress: () => void take() }}
      said={<Said failure={failure} />}
      onClose={() => onClose()}
    >
      <View className="second">有联系人和电话。您的姓名、时间和用途会写在表里，也会记录下来。用完请删除。</View>
      <ReasonField
        label="导出做什么用"
        value={reason}
        onChange={setReason}
        problem={tried ? problem : undefined}
        common={common}
        most={mostReason}
      />
    </Sheet>
  )
}
