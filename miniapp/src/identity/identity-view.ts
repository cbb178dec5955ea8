import type { Consent, Me } from 'shared-types/identity'
import { momentWords } from '../ui/dates.ts'

/** Words of sessions and agreements. */

export const standingWords: Record<Me['standing'], string> = {
  'signed-in': '已登录，还不是会员',
  verified: '身份已核实，现在不是会员',
  member: '会员',
}

export const consentTitle: Record<Consent['purpose'], string> = {
  general: '使用您的信息',
  'id-number': '使用您的证件号码',
  health: '使用健康信息',
  'bank-card': '使用银行卡信息',
  child: '使用孩子的信息',
  verification: '核对家庭经济状况',
  contest: '参加竞赛时使用您的信息',
}

/** What happens to whoever takes it back, said before they do. */
export const withdrawalEffect: Record<Consent['purpose'], string> = {
  general: '撤回后，我们不再为新的申请使用您的信息。已经办完的不受影响。要再申请时，会重新请您同意。',
  'id-number': '撤回后，不能再提交需要证件号码的申请，没填完的草稿也不再保存。已经办完的不受影响。',
  health: '撤回后，不能再提交需要健康信息的申请。已经办完的不受影响。',
  'bank-card': '撤回后，不能再提交要打款到银行卡的申请。已经办完的不受影响。',
  child: '撤回后，不能再提交需要孩子信息的申请。已经办完的不受影响。',
  verification: '撤回后，不再为新的申请向其他部门核对。已经办完的不受影响。',
  contest: '撤回后，不能再报名新的竞赛。已经报的名和已经公布的成绩不受影响。',
}

export const consentLine = ({ givenAt, withdrawnAt, version }: Consent) =>
  withdrawnAt
    ? `${momentWords(givenAt)} 同意，${momentWords(withdrawnAt)} 已撤回`
    : `${momentWords(givenAt)} 同意，文本版本 ${version}`

export const sessionLine = (session: { createdAt: string; lastUsedAt: string }) =>
  `${momentWords(session.createdAt)} 登录，最近一次 ${momentWords(session.lastUsedAt)}`
