import type { ConsentPurpose as AnyPurpose } from 'shared-types/identity'
import type { Consents } from '../platform/consents.ts'
import { ConsentAsk as Ask } from '../ui/consent-ask.tsx'

export { type Consents, useConsents } from '../platform/consents.ts'

/** Those that aid asks for. */
type ConsentPurpose = Exclude<AnyPurpose, 'contest'>

const agreeWords: Record<ConsentPurpose, string> = {
  general: '同意',
  'id-number': '同意使用证件号码',
  health: '同意使用健康信息',
  'bank-card': '同意使用银行卡信息',
  child: '我是监护人，同意',
  verification: '同意核对',
}

export const ConsentAsk = ({ purpose, consents }: { purpose: ConsentPurpose; consents: Consents }) => (
  <Ask
    purpose={purpose}
    consents={consents}
    agree={agreeWords[purpose]}
    otherwise="好的，这一项不在网上填。请带材料到最近的街道总工会，当面办理。"
  />
)
