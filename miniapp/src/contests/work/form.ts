import type { WorkDraft, WorkInput, WorkKind } from 'shared-types/contest-works'
import type { MyWork } from '../work-words.ts'

/** The form of a work, and what is missing of it; the server looks at the same again. Pure. */

export interface WorkForm {
  kind: WorkKind | undefined
  title: string
  /** Names beside one's own, with a comma or a space between them. */
  coAuthors: string
  problem: string
  change: string
  benefitFen: number | undefined
  /** `2026-01` */
  benefitFromMonth: string
  benefitNote: string
  inUseOn: string
  showsNames: boolean
  declares: boolean
}

export const emptyForm: WorkForm = {
  kind: undefined,
  title: '',
  coAuthors: '',
  problem: '',
  change: '',
  benefitFen: undefined,
  benefitFromMonth: '',
  benefitNote: '',
  inUseOn: '',
  showsNames: false,
  declares: false,
}

const namesOf = (text: string) =>
  text
    .split(/[、，,;；\s]+/)
    .map(name => name.trim())
    .filter(Boolean)

export function draftOf(form: WorkForm, proofIds: string[]): WorkDraft {
  const { kind, title, problem, change, benefitFen, benefitFromMonth, benefitNote, inUseOn, showsNames } = form
  return {
    ...(kind ? { kind } : {}),
    ...(benefitFen === undefined ? {} : { benefitFen }),
    ...{ title, problem, change, benefitFromMonth, benefitNote, inUseOn, showsNames, proofIds },
    coAuthors: namesOf(form.coAuthors),
  }
}

export const formOf = ({ coAuthors = [], proofIds: _p, ...draft }: WorkDraft): WorkForm => ({
  ...emptyForm,
  ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)),
  coAuthors: coAuthors.join('、'),
})

/** One that was returned: said again is only that all four still hold. */
export const formOfWork = (work: MyWork): WorkForm => ({
  ...emptyForm,
  kind: work.kind,
  title: work.title,
  coAuthors: work.authors.slice(1).join('、'),
  problem: work.problem,
  change: work.change,
  benefitFen: work.benefitFen,
  benefitFromMonth: work.benefitFromMonth ?? '',
  benefitNote: work.benefitNote ?? '',
  inUseOn: work.inUseOn ?? '',
  showsNames: work.showsNames,
})

export type Missing = Partial<Record<keyof WorkForm | 'photos', string>>

const isProposal = (kind: WorkKind | undefined) => kind === 'suggestion' || kind === 'smallProposal'
const mostCoAuthors = 9

export function missingOf(form: WorkForm, photos: number, today: string): Missing {
  const { kind, benefitFen, benefitFromMonth, inUseOn } = form
  const wrong: [keyof Missing, boolean, string][] = [
    ['kind', !kind, '请选择类别'],
    ['title', !form.title.trim(), '请填写成果名称'],
    ['coAuthors', namesOf(form.coAuthors).length > mostCoAuthors, `连您本人最多 ${mostCoAuthors + 1} 人`],
    ['problem', !form.problem.trim(), '请写明要解决什么问题'],
    ['change', !form.change.trim(), '请写明做了什么改进'],
    ['benefitFen', benefitFen === undefined, '请填写金额，没有就填 0'],
    ['benefitFromMonth', Boolean(benefitFen) && !benefitFromMonth, '请选择效益从哪一天算起'],
    ['benefitFromMonth', benefitFromMonth > today.slice(0, 7), '不能晚于本月'],
    ['benefitNote', benefitFen === 0 && !form.benefitNote.trim(), '没有金额的，请写明效果'],
    ['inUseOn', !inUseOn && !isProposal(kind), '请选择开始使用的日期'],
    ['inUseOn', inUseOn > today, '不能晚于今天'],
    ['photos', photos === 0 && !isProposal(kind), '请至少拍一张成果的照片'],
    ['declares', !form.declares, '请先确认这四条'],
  ]
  return Object.fromEntries(wrong.filter(([, is]) => is).map(([path, , message]) => [path, message]))
}

/** Only once nothing is missing. */
export function inputOf(form: WorkForm, proofIds: string[]): WorkInput | undefined {
  const { kind, benefitFen, benefitFromMonth, benefitNote, inUseOn, showsNames } = form
  if (!kind || benefitFen === undefined || !form.declares) return undefined
  return {
    kind,
    title: form.title.trim(),
    coAuthors: namesOf(form.coAuthors),
    problem: form.problem.trim(),
    change: form.change.trim(),
    benefitFen,
    ...(benefitFen > 0 ? { benefitFromMonth } : {}),
    ...(benefitNote.trim() ? { benefitNote: benefitNote.trim() } : {}),
    ...(inUseOn ? { inUseOn } : {}),
    proofIds,
    declaration: { notSecret: true, notDisputed: true, notStateAwarded: true, notWonBefore: true },
    showsNames,
  }
}
