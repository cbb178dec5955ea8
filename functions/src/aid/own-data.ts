import type { AidStage } from 'shared-types/aid-application'
import { type CaseDeps, type CaseRecord, looksSheet } from '../cases/index.ts'
import { localMinute, type TextSheet, yuan } from '../platform/sheet/text-sheet.ts'
import { stageOf } from './application/application.ts'
import { whoLookedAtAid } from './application/who-looked.ts'
import type { AidStore } from './application/aid-store.ts'
import type { HouseholdPersonRecord } from './household/household.ts'
import type { HouseholdStore } from './household/household-store.ts'

const stageWords: Record<AidStage, string> = {
  review: '审核中',
  returned: '等您补充材料',
  notice: '公示中',
  suspended: '公示中，正在处理异议',
  approved: '已通过',
  paying: '正在发放',
  payFailed: '没有发成，等您改卡号',
  paid: '已发放',
  rejected: '未通过',
  withdrawn: '已撤回',
}
const relationWords: Record<HouseholdPersonRecord['relation'], string> = {
  self: '本人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  sibling: '兄弟姐妹',
  grandchild: '孙子女',
  other: '其他',
}

interface Deps extends CaseDeps {
  aid: AidStore
  households: Pick<HouseholdStore, 'ofPerson'>
}

async function familySheet({ households }: Pick<Deps, 'households'>, personId: string): Promise<TextSheet[]> {
  const family = await households.ofPerson(personId)
  if (!family) return []
  return [
    {
      name: '家庭信息',
      head: ['关系', '姓名', '证件号码', '出生日期', '每月收入（元）'],
      rows: family.persons.map(({ relation, nameMasked = '', idNumberMasked = '', bornOn = '', monthlyIncomeFen }) => [
        relationWords[relation],
        nameMasked,
        idNumberMasked,
        bornOn,
        yuan(monthlyIncomeFen),
      ]),
    },
  ]
}

/** The illness and the address stay in the app, behind the sign-in; the sheet names states and amounts. */
export const aidOwnData =
  (deps: Deps) =>
  async (
    { accountId, personId }: { accountId: string; personId?: string | undefined },
    cases: readonly CaseRecord[],
  ): Promise<TextSheet[]> => {
    const filed = cases.filter(({ kind }) => kind === 'aid.application')
    const records = await Promise.all(filed.map(async about => ({ about, record: await deps.aid.byCase(about.caseId) })))
    return [
      ...(personId ? await familySheet(deps, personId) : []),
      {
        name: '帮扶申请',
        head: ['编号', '项目', '年度', '提交时间', '状态', '金额（元）', '发放日期', '收款卡', '材料'],
        rows: records.flatMap(({ about, record }) => {
          if (!record) return []
          const { programmeName, year, submittedAt, amountFen, payment, payee, documents } = record
          return [
            [
              about.number,
              programmeName,
              String(year),
              localMinute(submittedAt),
              stageWords[stageOf(about.state, record)],
              about.state === 'approved' ? yuan(amountFen) : '',
              payment?.paidOn ?? '',
              payee ? `${payee.bank} ${payee.cardMasked}` : '',
              `${Object.values(documents).flat().length} 张照片`,
            ],
          ]
        }),
      },
      looksSheet('谁看过我的资料（帮扶）', (await whoLookedAtAid(deps, accountId)).items),
    ]
  }
