import type { ChainStep } from 'shared-types/cases'

/** Words and checks of review chains. */

const timeouts: Record<ChainStep['onTimeout'], string> = { escalate: '超期转上级', stay: '超期留在原处并标出' }
const owners: Record<ChainStep['owner'], string> = {
  target: '要加入的工会',
  source: '现在所在的工会',
  community: '社区（村）工会',
  street: '街道（乡镇）总工会',
  county: '县总工会',
}

export const stepLine = (step: ChainStep) =>
  `${owners[step.owner]}办理，${step.workingDays} 个工作日，${timeouts[step.onTimeout]}`

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
