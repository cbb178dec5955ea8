import { View } from '@tarojs/components'
import type { BesideBudget } from 'shared-types/aid-programme-endpoints'
import { useSubmit } from '../../../platform/answers.ts'
import { Facts } from '../../../ui/facts.tsx'
import { BesidePart } from '../../beside-part.tsx'
import { WithdrawDraftSheet } from '../../withdraw-draft-sheet.tsx'
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
  const publish = async (version: number) => {
    if (await publishing.submit({ params, body: { version } })) await budgetsChanged()
  }
  return (
    <BesidePart
      id={`budget-${fund}`}
      kept={beside}
      words={wordsOfSum}
      publishing={{ ...publishing, publish: ({ version }) => publish(version) }}
      onEdit={onEdit}
      withdrawing={close => <Withdraw programmeId={programmeId} beside={beside} onClose={close} />}
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

function Withdraw({ programmeId, beside, onClose }: Pick<KeptBudgetProps, 'programmeId' | 'beside'> & { onClose: () => void }) {
  const { busy, failure, submit } = useSubmit(
    'POST /staff/aid/programmes/{programmeId}/budgets/{fund}/withdrawal',
    budgetsChanged,
  )
  return (
    <WithdrawDraftSheet
      kept={beside}
      words={wordsOfSum}
      busy={busy}
      failure={failure}
      onWithdraw={async body => {
        const done = await submit({ params: { programmeId, fund: beside.fund }, body })
        if (done) await budgetsChanged()
        return done !== undefined
      }}
      onClose={onClose}
    />
  )
}
