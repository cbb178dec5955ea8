import { View } from '@tarojs/components'
import type { BesideBudget } from 'shared-types/aid-programme-endpoints'
import { useSubmit } from '../../../platform/answers.ts'
import { Facts } from '../../../ui/facts.tsx'
import { BesidePart } from '../../beside-part.tsx'
import { sumWords, wordsOfSum } from './budget-view.ts'
import { budgetsChanged } from './programmes-changed.ts'

interface KeptBudgetProps {
  programmeId: string
  beside: BesideBudget
  /** Absent: the reader writes no budgets. */
  onEdit?: (() => void) | undefined
}

/** A sum that waits for a second person beside the money of one source. */
export function KeptBudget({ programmeId, beside, onEdit }: KeptBudgetProps) {
  const { fund, draft } = beside
  const params = { programmeId, fund }
  const publishing = useSubmit('POST /staff/aid/programmes/{programmeId}/budgets/{fund}/publication', budgetsChanged)
  const withdrawing = useSubmit('POST /staff/aid/programmes/{programmeId}/budgets/{fund}/withdrawal', budgetsChanged)
  return (
    <BesidePart
      id={`budget-${fund}`}
      kept={beside}
      words={wordsOfSum}
      publishing={{ ...publishing, send: ({ version }) => publishing.submit({ params, body: { version } }) }}
      onEdit={onEdit}
      withdrawing={{ ...withdrawing, send: body => withdrawing.submit({ params, body }) }}
      changed={budgetsChanged}
    >
      {draft && (
        <View className="gap">
          <Facts
            facts={[
              { label: '要记的', value: sumWords(draft.addFen) },
              { label: '原因', value: draft.reason },
            ]}
          />
        </View>
      )}
    </BesidePart>
  )
}
