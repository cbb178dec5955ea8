import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickRow } from '../../ui/tick-row'
import { Said } from '../said.tsx'
import { type Asked, type Fixable, fixesOf } from './cases-view.ts'
import type { DecisionSheetProps } from './decision-sheets.tsx'
import { useDecision } from './use-decision.ts'

/** Names what to mend, each with a note; the case keeps its number and its place. */
export function ReturnSheet({ one, onClose, fixables }: DecisionSheetProps & { fixables: readonly Fixable[] }) {
  const [asked, setAsked] = useState<Asked>({})
  const [tried, setTried] = useState(false)
  const { busy, failure, decide } = useDecision(one, onClose)
  const { fixes, problem } = fixesOf(fixables, asked)
  const toggle = (field: string, note: string) => {
    const { [field]: present, ...others } = asked
    setAsked(present === undefined ? { ...asked, [field]: note } : others)
  }
  const send = () => {
    setTried(true)
    if (!problem) void decide({ decision: 'return', fixes })
  }
  return (
    <Sheet
      title="请补充材料"
      confirm={{ label: fixes.length ? `请补充 ${fixes.length} 项` : '请补充', busy: busy && '正在办理…', onPress: send }}
      said={
        tried && problem ? (
          <View className="field-error" {...({ role: 'alert' } as object)}>
            {problem}
          </View>
        ) : (
          <Said failure={failure} />
        )
      }
      onClose={onClose}
    >
      <View className="second">申请人会看到您写的话。编号和排队的位置都保留。</View>
      <View className="gap list">
        {fixables.map(({ field, words, note }) => (
          <View key={field}>
            <TickRow id={`fix-${field}`} on={asked[field] !== undefined} onToggle={() => toggle(field, note)}>
              {words}
            </TickRow>
            {asked[field] !== undefined && (
              <View className="fix-item">
                <TextField
                  label={`${words}要补充什么`}
                  id={`note-${field}`}
                  value={asked[field] ?? ''}
                  maxLength={100}
                  manyLines
                  onChange={note => setAsked({ ...asked, [field]: note })}
                />
              </View>
            )}
          </View>
        ))}
      </View>
    </Sheet>
  )
}
