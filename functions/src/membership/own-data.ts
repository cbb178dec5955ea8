import type { MembershipState } from 'shared-types/membership-state'
import { type CaseRecord, looksSheet } from '../cases/index.ts'
import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import type { HistoryChange } from './membership.ts'
import { type LookDeps, whoLooked } from './who-looked.ts'

const stateWords: Record<MembershipState, string> = {
  active: '有效',
  retained: '保留',
  left: '已退会',
  removed: '已终止',
  deceased: '已终止',
  merged: '已并入另一份',
}
const changeWords: Record<HistoryChange, string> = {
  joined: '加入',
  enrolled: '登记入会',
  claimed: '认领会员证',
  transferred: '转入',
  retained: '会籍保留',
  restored: '会籍恢复',
  left: '退出',
  removed: '会籍终止',
  deceased: '会籍终止',
  rejoined: '重新加入',
  merged: '随工会合并',
  corrected: '更正登记信息',
  doubleClosed: '并入另一份档案',
  doubleTakenIn: '并入重复档案',
}

async function membershipSheets({ memberships, organisations }: LookDeps, personId: string): Promise<TextSheet[]> {
  const member = await memberships.byPerson(personId)
  if (!member) return []
  const [org, history] = await Promise.all([organisations.byId(member.orgId), memberships.history(personId)])
  return [
    {
      name: '会籍',
      head: ['会员号', '状态', '所属工会', '入会日期'],
      rows: [[member.memberNumber, stateWords[member.state], org?.name ?? '', member.joinedOn]],
    },
    {
      name: '会籍变动',
      head: ['日期', '变动', '工会', '备注'],
      rows: history.map(({ effectiveOn, change, orgName, note = '' }) => [effectiveOn, changeWords[change], orgName, note]),
    },
  ]
}

export const membershipOwnData =
  (deps: LookDeps) =>
  async (who: { accountId: string; personId?: string | undefined }, cases: readonly CaseRecord[]): Promise<TextSheet[]> => {
    const { accountId, personId } = who
    const filed = cases.filter(({ kind }) => kind.startsWith('membership.'))
    const forms = await Promise.all(
      filed.map(async ({ caseId, number, submittedAt }) => {
        const { form, correction } = (await deps.memberships.application(caseId)) ?? {}
        return { number, submittedAt, form, correction }
      }),
    )
    return [
      ...(personId ? await membershipSheets(deps, personId) : []),
      {
        name: '入会申请',
        head: ['编号', '提交时间', '姓名', '证件号码', '手机号', '职业', '单位'],
        rows: forms.flatMap(({ number, submittedAt, form }) =>
          form
            ? [
                [
                  number,
                  localMinute(submittedAt),
                  form.nameMasked,
                  form.idNumberMasked,
                  form.phoneMasked,
                  form.occupation ?? '',
                  form.employerName ?? '',
                ],
              ]
            : [],
        ),
      },
      {
        name: '更正申请',
        head: ['编号', '提交时间', '姓名改为', '手机号改为', '说明'],
        rows: forms.flatMap(({ number, submittedAt, correction }) =>
          correction
            ? [
                [
                  number,
                  localMinute(submittedAt),
                  correction.name?.afterMasked ?? '',
                  correction.phone?.afterMasked ?? '',
                  correction.reason,
                ],
              ]
            : [],
        ),
      },
      looksSheet('谁看过我的资料（会籍）', (await whoLooked(deps, { accountId, personId })).items),
    ]
  }
