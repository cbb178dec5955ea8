import type { EntryState } from 'shared-types/contest-entries'
import type { CaseRecord } from '../cases/index.ts'
import { localMinute, type TextSheet, yuan } from '../platform/sheet/text-sheet.ts'
import type { ContestStore } from './contest-store.ts'
import { numberOf } from './entry.ts'
import type { EntryStore } from './entry-store.ts'
import type { CertificateStore } from './results/certificate-store.ts'
import type { WorkStore } from './works/work-store.ts'

const stateWords: Record<EntryState, string> = {
  forming: '组队中',
  recommending: '等单位推荐',
  confirmed: '已报上名',
  waiting: '候补中',
  offered: '等您确认名额',
  cancelled: '已取消',
  lapsed: '已失效',
  refused: '单位没有推荐',
}

interface Deps {
  entries: Pick<EntryStore, 'ofPerson'>
  contests: Pick<ContestStore, 'byId'>
  certificates: Pick<CertificateStore, 'ofPerson'>
  works: Pick<WorkStore, 'byCase'>
}

async function entryRows({ entries, contests }: Deps, personId: string): Promise<string[][]> {
  const own = (await entries.ofPerson(personId)).filter(({ members }) => members.some(member => member.personId === personId))
  return Promise.all(
    own.map(async entry => {
      const contest = await contests.byId(entry.contestId)
      const trade = contest?.trades.find(({ tradeKey }) => tradeKey === entry.tradeKey)
      const { state, teamName = '', enteredAt } = entry
      return [numberOf(entry), contest?.title ?? '', trade?.name ?? '', teamName, stateWords[state], localMinute(enteredAt)]
    }),
  )
}

export const contestsOwnData =
  (deps: Deps) =>
  async ({ personId }: { personId?: string | undefined }, cases: readonly CaseRecord[]): Promise<TextSheet[]> => {
    const [entries, honours, works] = await Promise.all([
      personId ? entryRows(deps, personId) : [],
      personId ? deps.certificates.ofPerson(personId) : [],
      Promise.all(cases.filter(({ kind }) => kind === 'contests.work').map(({ caseId }) => deps.works.byCase(caseId))),
    ])
    return [
      { name: '竞赛报名', head: ['报名号', '竞赛', '工种', '队名', '状态', '报名时间'], rows: entries },
      {
        name: '获奖和证书',
        head: ['证书号', '竞赛', '工种', '名次', '奖项', '发证日期'],
        rows: honours.map(({ number, contestTitle, tradeName, rank, award, issuedOn }) => [
          number,
          contestTitle,
          tradeName,
          String(rank),
          award,
          issuedOn,
        ]),
      },
      {
        name: '五小成果',
        head: ['编号', '名称', '解决的问题', '做法', '效益（元）'],
        rows: works.flatMap(work => (work ? [[work.number, work.title, work.problem, work.change, yuan(work.benefitFen)]] : [])),
      },
    ]
  }
