import type { AidFile } from 'shared-types/aid-desk'
import { momentWords } from '../../../ui/dates.ts'
import { roundYuanWords } from '../../../ui/money.ts'
import type { Words } from '../form-view.ts'
import { carWords, expenseWords, fileStateWords, housingWords, residenceWords } from '../../aid-words.ts'

/** The family's file in words, masked as it comes. */

type Household = NonNullable<AidFile['household']>

/** The words of a code; one that this version does not know yet is shown as it is. */
const named = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

const homes = ({ housing, areaM2, homesOwned }: Household): string =>
  [
    housing && named(housingWords, housing),
    areaM2 !== undefined && `${areaM2} 平方米`,
    homesOwned !== undefined && (homesOwned === 0 ? '名下没有房' : `名下 ${homesOwned} 套`),
  ]
    .filter(Boolean)
    .join('，')

export function meansFacts(household: Household): Words[] {
  const { residence, car, hasBusiness, otherYearIncomeFen, expenses, accidentCostFen, cause, fileState, confirmedAt } = household
  const spent = expenses.map(({ kind, yearFen }) => `${named(expenseWords, kind)} ${roundYuanWords(yearFen)}`).join('，')
  const facts: { label: string; value: string | undefined }[] = [
    { label: '户口', value: residence && residenceWords[residence] },
    { label: '住房', value: homes(household) },
    { label: '汽车', value: car && named(carWords, car) },
    { label: '开办企业', value: hasBusiness === undefined ? undefined : hasBusiness ? '有' : '没有' },
    { label: '必要支出', value: spent && `一年${spent}` },
    { label: '其他收入', value: otherYearIncomeFen === undefined ? undefined : `一年 ${roundYuanWords(otherYearIncomeFen)}` },
    { label: '意外花费', value: accidentCostFen === undefined ? undefined : roundYuanWords(accidentCostFen) },
    { label: '困难原因', value: cause },
    {
      label: '家庭档案',
      value: [fileStateWords[fileState], confirmedAt && `本人 ${momentWords(confirmedAt)} 确认`].filter(Boolean).join('，'),
    },
  ]
  return facts.filter((fact): fact is Words => Boolean(fact.value))
}
