import { View } from '@tarojs/components'
import type { AidDraftInput } from 'shared-types/aid-application'
import type { HouseholdPerson } from 'shared-types/aid-household'
import { StateSentence } from '../ui/state-sentence.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { personTitle } from './household/household-words.ts'
import { spacedCard } from './spaced-card.ts'

export type PayeeDraft = NonNullable<AidDraftInput['payee']>

/** Where a programme needs no family's file, the card is the applicant's own. */
const self: HouseholdPerson = { personKey: 'pself', relation: 'self' }

interface PayeeFieldsProps {
  people: readonly HouseholdPerson[]
  payee: PayeeDraft
  problems: Partial<Record<keyof PayeeDraft, string>>
  onChange: (payee: PayeeDraft) => void
}

/** Whose card, which bank, which number. */
export function PayeeFields({ people, payee, problems, onChange }: PayeeFieldsProps) {
  const owners = people.length ? people : [self]
  return (
    <View>
      <StateSentence tone="info">钱直接转到这张卡。短信和消息里不写项目名称。</StateSentence>
      <ChoiceField
        id="personKey"
        label="这张卡是谁的"
        help="要和银行登记的户名一样，否则银行转不成。"
        error={problems.personKey}
        options={owners.map(person => ({ value: person.personKey, words: personTitle(person) }))}
        value={payee.personKey}
        onChange={personKey => onChange({ ...payee, personKey })}
      />
      <TextField
        id="bank"
        label="开户银行"
        help="写到支行最好，卡上或手机银行里能看到。"
        example="例如：农业银行临江支行"
        error={problems.bank}
        value={payee.bank ?? ''}
        maxLength={60}
        onChange={bank => onChange({ ...payee, bank })}
      />
      <TextField
        id="cardNumber"
        label="银行卡号"
        help="储蓄卡正面的 16 到 19 位数字。加密保存，以后只显示后四位。"
        error={problems.cardNumber}
        kind="number"
        value={spacedCard(payee.cardNumber ?? '')}
        maxLength={23}
        onChange={text => onChange({ ...payee, cardNumber: text.replace(/\D/g, '') })}
      />
    </View>
  )
}
