import type { StaffRole } from 'shared-types/contract'
import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import type { StaffStore } from './staff-store.ts'

const roleWords: Record<StaffRole, string> = { reviewer: '审核', manager: '管理员', auditor: '经审' }

type Deps = { staff: Pick<StaffStore, 'grantsOf' | 'recusalsOf'> }

export const staffOwnData =
  ({ staff }: Deps) =>
  async ({ accountId }: { accountId: string }): Promise<TextSheet[]> => {
    const [grants, recusals] = await Promise.all([staff.grantsOf(accountId), staff.recusalsOf(accountId)])
    if (grants.length + recusals.length === 0) return []
    return [
      {
        name: '工作角色和回避',
        head: ['类别', '内容', '时间'],
        rows: [
          ...grants.map(({ role, orgId, givenAt }) => ['角色', `${roleWords[role]}（${orgId}）`, localMinute(givenAt)]),
          ...recusals.map(({ nameMasked, idNumberMasked, declaredAt }) => [
            '回避的亲属',
            `${nameMasked} ${idNumberMasked}`,
            localMinute(declaredAt),
          ]),
        ],
      },
    ]
  }
