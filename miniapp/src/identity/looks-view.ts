import type { Look } from 'shared-types/looks'
import { momentWords } from '../ui/dates.ts'
import type { TimelineItem } from '../ui/timeline.tsx'

const whatWords: Record<Look['what'], string> = {
  name: '您的完整姓名',
  nameOnRecord: '您登记的姓名',
  idNumber: '您的证件号码',
  phone: '您的手机号码',
  bankCard: '您的银行卡号',
  address: '您家的地址',
  answer: '您填的健康情况',
  photo: '您交的材料照片',
  family: '您家人的姓名或证件号码',
  register: '会员名册，其中有您',
}

/** Looks of the same person at the same things for the same reason, one after another, are told as one. */
export function looksTold(looks: readonly Look[]): TimelineItem[] {
  const told: { look: Look; times: number }[] = []
  for (const look of looks) {
    const last = told.at(-1)
    const isSame =
      last?.look.what === look.what &&
      last.look.caseId === look.caseId &&
      last.look.byMasked === look.byMasked &&
      last.look.reason === look.reason
    if (last && isSame) last.times += 1
    else told.push({ look, times: 1 })
  }
  return told.map(({ look: { what, byMasked, orgName, reason, number, at }, times }) => ({
    what: `${[orgName, byMasked].filter(Boolean).join(' ')} ${what === 'register' ? '导出了' : '看了'}${whatWords[what]}${times > 1 ? `（${times} 次）` : ''}`,
    note: `原因：${reason}`,
    when: [momentWords(at), number && `编号 ${number}`].filter(Boolean).join(' · '),
  }))
}
