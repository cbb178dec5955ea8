import type { StaffRole } from 'shared-types/contract'
import { roleWords } from 'shared-types/act-words'
import { momentWords } from '../../ui/dates.ts'

/** Words of roles, invitations and declared relatives. */

export const roleNotes: Record<StaffRole, string> = {
  reviewer: '审核这家工会和下级的申请，查看会员',
  manager: '改工会资料，给下级工会安排角色',
  auditor: '只看不改',
}

export const roles = Object.keys(roleWords) as StaffRole[]

interface Offer {
  code: string
  role: StaffRole
  orgName: string
  expiresAt: string
}

/** The text to pass on to the invited person. */
export const invitationText = ({ code, role, orgName, expiresAt }: Offer) =>
  `邀请您担任${orgName}的${roleWords[role]}。请打开“职工之家”，进入“接受邀请”，填邀请码：${code}。${momentWords(expiresAt)} 前有效，只能用一次。`

/** What an invitation code is made of, wherever it was copied from: the code itself, a scene `i=…`, or the whole text passed on. */
export const codeIn = (text: string): string | undefined =>
  /(?:^|[^0-9a-z])([0-9a-z]{12,28})(?:$|[^0-9a-z])/.exec(decoded(text).replace(/^i=/, ''))?.[1]

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const nameProblem = (name: string) => (name.trim().length < 2 ? '请填写证件上的姓名' : undefined)
export const idNumberMissing = (idNumber: string) => (idNumber.trim() ? undefined : '请填写证件号码')
