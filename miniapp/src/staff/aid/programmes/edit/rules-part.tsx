import type { AidConsent } from 'shared-types/aid-programmes'
import { YesNoField } from '../../../../ui/choice-field.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { impliedConsents } from '../programme-draft.ts'
import { partTitles } from '../programme-lines.ts'
import { consentWords } from '../programme-words.ts'
import { messageAt, type PartDesk, PartPage } from './part-page.tsx'
import { TickField, toggled } from '../../../tick-field.tsx'

const why: Partial<Record<AidConsent, string>> = {
  'bank-card': '发钱要打到银行卡',
  child: '问题里要选家里的一个孩子',
  health: '问题里问了病情',
}

/** What goes with the decision: notice, visit, papers, consents. */
export function RulesPart({ desk }: { desk: PartDesk }) {
  const { draft, change } = desk
  const implied = impliedConsents(draft)
  return (
    <PartPage title={partTitles.rules} desk={desk}>
      <YesNoField
        id="notice"
        label="批准以后要公示吗"
        help="公示姓名（打星号）、单位、项目和金额，不显示证件和病情。"
        value={draft.notice}
        onChange={notice => change({ notice })}
      />
      {draft.notice && (
        <NumberField
          id="noticeDays"
          label="公示几个工作日"
          help="至少 5 个工作日。"
          value={draft.noticeDays}
          error={messageAt(desk, 'noticeDays')}
          onChange={noticeDays => change({ noticeDays })}
        />
      )}
      <YesNoField
        id="homeVisit"
        label="要入户走访吗"
        help="要的话，没有走访记录，第一步办不了。"
        value={draft.homeVisit}
        onChange={homeVisit => change({ homeVisit })}
      />
      <YesNoField
        id="papersLater"
        label="材料可以后补吗"
        help="急难的先救助，材料在几天内补齐。"
        value={draft.papersLater}
        onChange={papersLater => change({ papersLater })}
      />
      {draft.papersLater && (
        <NumberField
          id="papersWithinDays"
          label="几个工作日内补齐"
          value={draft.papersWithinDays}
          error={messageAt(desk, 'papersWithinDays')}
          onChange={papersWithinDays => change({ papersWithinDays })}
        />
      )}
      <TickField
        id="consent"
        label="请申请人单独同意的事"
        options={(Object.keys(consentWords) as AidConsent[]).map(value => ({
          value,
          words: consentWords[value],
          note: implied.includes(value) ? why[value] : undefined,
        }))}
        chosen={draft.consents}
        fixed={implied}
        onToggle={one => change({ consents: toggled(draft.consents, one) })}
      />
    </PartPage>
  )
}
