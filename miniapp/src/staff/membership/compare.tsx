import { View } from '@tarojs/components'
import type { MergeObstacle, MergeSide } from 'shared-types/membership-doubles'
import { StateSentence } from '../../ui/state-sentence.tsx'
import './compare.scss'
import { comparedRows, obstacleWords } from './merge-view.ts'

interface CompareProps {
  going: MergeSide
  staying: MergeSide
  /** They are one by now: what differs says nothing any more. */
  isMerged?: boolean
}

const role = (name: string) => ({ role: name }) as object

/** Two records side by side; where they differ it is said in a word. */
export function Compare({ going, staying, isMerged = false }: CompareProps) {
  return (
    <View className="card compare" {...({ role: 'table', 'aria-label': '两份档案对照' } as object)}>
      <View className="compare-row compare-head" {...role('row')}>
        <View className="compare-pair">
          <View className="compare-cell" {...role('columnheader')}>
            {isMerged ? '已并入的' : '要并入的'}
          </View>
          <View className="compare-cell" {...role('columnheader')}>
            保留的
          </View>
        </View>
      </View>
      {comparedRows(going, staying).map(row => (
        <View className="compare-row" key={row.label} {...role('row')}>
          <View className="compare-label" {...role('rowheader')}>
            <View>{row.label}</View>
            {row.differs && !isMerged && (
              <StateSentence tone="info" plain>
                不同
              </StateSentence>
            )}
          </View>
          <View className="compare-pair">
            <View className="compare-cell" {...role('cell')}>
              {row.going}
            </View>
            <View className="compare-cell" {...role('cell')}>
              {row.staying}
            </View>
          </View>
        </View>
      ))}
    </View>
  )
}

export const Obstacles = ({ obstacles }: { obstacles: readonly MergeObstacle[] }) => (
  <View className="stack gap" id="obstacles">
    {obstacles.map((one, i) => (
      <StateSentence key={`${one.what}-${i}`} tone="problem">
        {obstacleWords(one)}
      </StateSentence>
    ))}
  </View>
)
