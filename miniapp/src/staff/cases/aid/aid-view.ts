import type { AidFile } from 'shared-types/aid-desk'
import type { TodoRow } from 'shared-types/cases'
import { dayWords } from '../../../ui/dates.ts'
import { yuanWords } from '../../../ui/money.ts'
import type { Sentence } from '../cases-view.ts'
import type { Words } from '../form-view.ts'
import { categoryWords, failureWords, stageWords } from '../../aid-words.ts'

/** Where an application stands and what to notice before deciding. */

type Standing = Pick<AidFile, 'stage' | 'notice' | 'payFailure' | 'amountFen' | 'programme'>

/** The stages that the case alone does not know; of the others it tells itself. */
export function stageSentence({ stage, notice, payFailure, amountFen, programme }: Standing): Sentence | undefined {
  const sum = amountFen === undefined ? '' : ` ${yuanWords(amountFen)}`
  switch (stage) {
    case 'notice':
      return {
        tone: 'info',
        words: `审核已通过，正在公示${notice ? `，到${dayWords(notice.untilOn)}为止` : ''}。没有异议就进入发放。`,
      }
    case 'suspended':
      return { tone: 'waiting', words: '有人提出异议，公示暂停，等县总工会处理。' }
    case 'approved':
      return { tone: 'done', words: programme.kind === 'goods' ? '已通过，可以发放物资。' : `已通过${sum}，等着发放。` }
    case 'paying':
      return { tone: 'waiting', words: `已交给银行发放${sum}，等银行回执。` }
    case 'payFailed':
      return {
        tone: 'problem',
        words: `银行没有付成：${failureWords[payFailure ?? 'other']}。已请申请人改正收款账户。`,
      }
    case 'paid':
      return { tone: 'done', words: `已发放${sum}到收款账户。` }
    default:
      return undefined
  }
}

export const isVisitMissing = ({ programme, checks }: Pick<AidFile, 'programme' | 'checks'>): boolean =>
  programme.homeVisit && !checks.some(({ kind }) => kind === 'homeVisit')

/** What a reviewer should see before deciding. */
export function aidNotices(file: AidFile, { state }: Pick<TodoRow, 'state'>): Sentence[] {
  const { agent, household, assessment, programme, checks, papersDueOn } = file
  const isOpen = state === 'open'
  const category = assessment?.category
  const fits = programme.categories.length === 0 || (category !== undefined && programme.categories.includes(category))
  const found: (Sentence | false | undefined)[] = [
    agent && { tone: 'info', words: `由 ${agent.byMasked} 代办（${agent.relation}）。签字的纸质申请在“材料照片”里。` },
    isOpen &&
      household?.changedSince && {
        tone: 'problem',
        words:
          '提交以后，这户改过家庭档案。下面是改后的内容，金额还是按提交时算的。有出入的话，请对方补充“家庭档案”，重新提交后按新档案算。',
      },
    isOpen &&
      assessment &&
      !fits && {
        tone: 'problem',
        words: `按档案算${category ? `是${categoryWords[category]}` : '不在困难标准内'}，不是这个项目帮扶的对象，请核实。`,
      },
    isOpen && isVisitMissing(file) && { tone: 'waiting', words: '这个项目要先入户走访，两个人去。记下走访以后才能同意。' },
    isOpen &&
      checks.some(({ result }) => result === 'inconsistent') && {
        tone: 'problem',
        words: '有一次走访或核对的结果和申请不一致，请看“走访和核对”。',
      },
    papersDueOn !== undefined && { tone: 'waiting', words: `急难先办，材料后补：${dayWords(papersDueOn)}前补齐。` },
  ]
  return found.filter((one): one is Sentence => Boolean(one))
}

export const applicantFacts = ({ programme, applicant }: Pick<AidFile, 'programme' | 'applicant'>): Words[] => [
  { label: '项目', value: `${programme.name}（${programme.year} 年）` },
  { label: '申请人', value: applicant.nameMasked },
  ...(applicant.phoneMasked ? [{ label: '手机号', value: applicant.phoneMasked }] : []),
  { label: '所在工会', value: applicant.orgName },
]

export const payeeFacts = ({ nameMasked, bank, cardMasked }: NonNullable<AidFile['payee']>): Words[] => [
  { label: '收款人', value: nameMasked },
  { label: '开户银行', value: bank },
  { label: '卡号', value: cardMasked },
]

export const noticeFacts = ({ fromOn, untilOn, suspended }: NonNullable<AidFile['notice']>): Words[] => [
  { label: '公示', value: suspended ? `${dayWords(fromOn)}起，有异议，已暂停` : `${dayWords(fromOn)}至${dayWords(untilOn)}` },
]

type Earlier = AidFile['earlier'][number]

/** Newest first. */
export const earlierRows = (earlier: readonly Earlier[]): { caseId: string; title: string; note: string }[] =>
  [...earlier]
    .sort((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))
    .map(({ caseId, programmeName, year, stage, amountFen }) => ({
      caseId,
      title: `${year} 年 ${programmeName}`,
      note: [stageWords[stage], amountFen !== undefined && yuanWords(amountFen)].filter(Boolean).join('，'),
    }))

export const aidRejectReasons: readonly string[] = [
  '家庭人均收入超过这个项目的标准。',
  '按规定，今年已经领过同一项目的救助。',
  '材料和走访、核对到的情况不一致。',
  '不属于这个项目帮扶的情形，可以申请其他项目，请到工会咨询。',
]

export const aidRevealReasons: readonly string[] = ['核对证件', '核对收款账户', '和民政部门核对', '核对病情材料']
