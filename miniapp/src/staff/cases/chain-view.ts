import type { CaseKind, Chain, ChainedKind, ChainStep } from 'shared-types/cases'
import type { ChainWords, KeptChain } from 'shared-types/chain-endpoints'
import { chainOwners, type StepOwner } from 'shared-types/chain-owners'
import { momentWords } from '../../ui/dates.ts'
import type { MarkedRow } from './marked-view.ts'

/** Words and checks of review chains. */

const timeouts: Record<ChainStep['onTimeout'], string> = { escalate: '超期转上级', stay: '超期留在原处并标出' }
const levels = { source: '现在所在的工会', community: '社区（村）工会', street: '街道（乡镇）总工会', county: '县总工会' }

/** Which union a case of each kind goes to in the first place. */
const targets: Record<CaseKind, string> = {
  'membership.join': '要加入的工会',
  'membership.transfer': '要加入的工会',
  'membership.release': '要加入的工会',
  'membership.correction': '所在的工会',
  'stations.report': '管驿站的工会',
  'stations.suggestion': '附近驿站的工会',
  'aid.application': '所在的工会',
  'aid.objection': '县总工会',
  'contests.recommendation': '所在的工会',
  'contests.appeal': '主办的工会',
  'contests.work': '所在的工会',
  'complaints.complaint': '县总工会',
}

export const ownerWords = (kind: CaseKind, owner: StepOwner) => (owner === 'target' ? targets[kind] : levels[owner])

export const ownerOptions = (kind: ChainedKind) =>
  chainOwners[kind].map(owner => ({ value: owner, words: ownerWords(kind, owner) }))

export const stepLine = (kind: CaseKind, step: ChainStep) =>
  `${ownerWords(kind, step.owner)}办理，${step.workingDays} 个工作日，${timeouts[step.onTimeout]}`

const titled = (step: ChainStep, at: number) => `${at + 1}. ${step.name}`

/** A chain step by step; beside `before`, what changes. Steps are told apart by their keys. */
export function stepRows(kind: CaseKind, steps: readonly ChainStep[], before?: readonly ChainStep[]): MarkedRow[] {
  const rows = steps.map((step, i) => ({ key: step.key, title: titled(step, i), note: stepLine(kind, step) }))
  if (!before) return rows
  const stay = (all: readonly ChainStep[], others: readonly ChainStep[]) =>
    all.map(({ key }) => key).filter(key => others.some(other => other.key === key))
  const [order, was] = [stay(steps, before), stay(before, steps)]
  const gone = before.filter(({ key }) => !order.includes(key))
  return [
    ...rows.map((row, i): MarkedRow => {
      const [step, old] = [steps[i], before.find(({ key }) => key === row.key)]
      if (!old) return { ...row, mark: '新增' }
      if (old.name !== step?.name || stepLine(kind, old) !== row.note)
        return { ...row, mark: '改了', was: `${old.name}，${stepLine(kind, old)}` }
      return order.indexOf(row.key) === was.indexOf(row.key) ? row : { ...row, mark: '换了位置' }
    }),
    ...gone.map((step): MarkedRow => ({ key: `gone-${step.key}`, title: step.name, note: stepLine(kind, step), mark: '去掉' })),
  ]
}

/** Which version, since when, by whom; of the first ones no names are known. */
export function versionLine({ version, changedAt, reason, byMasked, writtenByMasked }: Chain): string {
  const who = byMasked && writtenByMasked ? `，${writtenByMasked}写，${byMasked}看过启用` : ''
  return `第 ${version} 版，${momentWords(changedAt)} 起${who}${reason ? `。原因：${reason}` : ''}`
}

/** What whoever writes begins from: what waits, or what is in force. */
export const draftOf = ({ draft, steps }: KeptChain): ChainWords =>
  draft ? { steps: draft.steps, reason: draft.reason } : { steps, reason: '' }

/** What is wrong with a chain before it is sent. */
export function stepsProblem(steps: readonly ChainStep[]): string | undefined {
  if (steps.length === 0) return '至少要有一步'
  for (const [i, { name, workingDays }] of steps.entries()) {
    if (name.trim().length < 2) return `请写第 ${i + 1} 步的名称，2 到 20 个字`
    if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 60) return `第 ${i + 1} 步的工作日请填 1 到 60`
  }
  return undefined
}

/** A key for a new step that no other one has: a step's key is what its decisions are filed under. */
export function newStepKey(steps: readonly ChainStep[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const taken = new Set(steps.map(step => step.key))
  const free = [...letters].find(letter => !taken.has(`step${letter}`))
  return `step${free ?? 'Z'}`
}
